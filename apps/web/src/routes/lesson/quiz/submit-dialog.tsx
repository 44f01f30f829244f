import { Button, Dialog, Row } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';

interface SubmitDialogProps {
  /** Numbers of the questions without an answer, from 1. */
  open: readonly number[];
  isOpen: boolean;
  onClose: () => void;
  onSubmit: () => void;
}

/** Asks once more when something is unanswered. */
export function SubmitDialog({ open, isOpen, onClose, onSubmit }: SubmitDialogProps) {
  const t = useTexts('quiz');
  const tShared = useTexts('shared');
  const complete = () => {
    onClose();
    const first = document.getElementById(`question-${open[0]}`);
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'start' });
  };
  return (
    <Dialog
      title={t('submit.open.title', { count: open.length })}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={tShared('close')}
    >
      <p>{t('submit.open.text', { questions: open.join(', ') })}</p>
      <Row>
        <Button onClick={complete}>{t('submit.complete')}</Button>
        <Button
          kind="secondary"
          onClick={() => {
            onClose();
            onSubmit();
          }}
        >
          {t('submit.anyway')}
        </Button>
      </Row>
    </Dialog>
  );
}
