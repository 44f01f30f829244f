import { useState } from 'react';
import type { BookingView } from '@app/contracts';
import { Button, Row } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import { ReasonDialog } from './reason-dialog.js';

/** What the trainer may do with one seat now. */
export function SeatButtons({ booking: { id, person, can } }: { booking: BookingView }) {
  const t = useTexts('cohort-days');
  const { Form, refusal, isBusy } = usePress();
  const [question, setQuestion] = useState<'confirm' | 'cancel' | null>(null);
  const { confirm, cancel, markNoShow, undoNoShow } = can;
  if (!confirm && !cancel && !markNoShow && !undoNoShow) return null;
  const name = person.name || person.email;

  return (
    <>
      <ProblemNotice refusal={refusal} />
      <Form method="post">
        <input type="hidden" name="bookingId" value={id} />
        <Row>
          {confirm && (
            <Button kind="quiet" isSmall onClick={() => setQuestion('confirm')}>
              {t('seat.confirm')}
            </Button>
          )}
          {cancel && (
            <Button kind="quiet" isSmall onClick={() => setQuestion('cancel')}>
              {t('seat.cancel')}
            </Button>
          )}
          {markNoShow && (
            <Button type="submit" kind="quiet" isSmall name="intent" value="no-show" isBusy={isBusy}>
              {t('seat.markNoShow')}
            </Button>
          )}
          {undoNoShow && (
            <Button type="submit" kind="quiet" isSmall name="intent" value="undo-no-show" isBusy={isBusy}>
              {t('seat.undoNoShow')}
            </Button>
          )}
        </Row>
      </Form>
      <ReasonDialog
        title={t(question === 'confirm' ? 'seat.confirm.title' : 'seat.cancel.title', { name })}
        isOpen={question !== null}
        onClose={() => setQuestion(null)}
        intent={question ?? 'cancel'}
        confirm={t(question === 'confirm' ? 'seat.confirm' : 'seat.cancel')}
        form={Form}
        hint={t(question === 'confirm' ? 'seat.confirm.hint' : 'seat.cancel.hint')}
      >
        <input type="hidden" name="bookingId" value={id} />
      </ReasonDialog>
    </>
  );
}
