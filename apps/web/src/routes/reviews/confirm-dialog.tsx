import { Button, Dialog, Row } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';

interface ConfirmDialogProps {
  asked: 'accept' | 'return' | null;
  name: string;
  onClose: () => void;
  onConfirm: (decision: 'accept' | 'return') => void;
}

/** The author is told at once, so the decision is asked for twice. */
export function ConfirmDialog({ asked, name, onClose, onConfirm }: ConfirmDialogProps) {
  const t = useTexts('reviews');
  const tShared = useTexts('shared');
  const decision = asked ?? 'return';
  return (
    <Dialog title={t(`${decision}.title`)} isOpen={asked !== null} onClose={onClose} closeLabel={tShared('close')}>
      <p>{t(`${decision}.text`, { name })}</p>
      <Row>
        <Button onClick={() => onConfirm(decision)}>{t(`${decision}.confirm`)}</Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('cancel')}
        </Button>
      </Row>
    </Dialog>
  );
}
