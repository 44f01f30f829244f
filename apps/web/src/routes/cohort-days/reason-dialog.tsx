import type { ReactNode } from 'react';
import { Button, Dialog, Row, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { usePress } from '../../shared/use-press.js';

interface ReasonDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The press that is asked about. */
  intent: string;
  confirm: string;
  form: ReturnType<typeof usePress>['Form'];
  /** Who reads the reason. */
  hint: string;
  children?: ReactNode;
}

/** Asks why before it is done; the reason is kept and told. */
export function ReasonDialog({
  title,
  isOpen,
  onClose,
  intent,
  confirm,
  form: Form,
  hint,
  children,
}: ReasonDialogProps) {
  const tShared = useTexts('shared');
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} closeLabel={tShared('close')}>
      <Form method="post" onSubmit={onClose}>
        {children}
        <TextField label={tShared('reason')} hint={hint} name="reason" required maxLength={300} />
        <Row>
          <Button type="submit" kind="danger" name="intent" value={intent}>
            {confirm}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {tShared('cancel')}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
