import { useState } from 'react';
import type { OwnDayView } from '@app/contracts';
import { Button, Dialog, Row } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';

/** Each state of the booking has presses of its own, with a key of their own: to ask again is not a repeat. */
export const stateOf = ({ booking }: OwnDayView) => `${booking?.id} ${booking?.state}`;

/** The presses that are possible now; giving a seat back asks first, because another person gets it at once. */
export function BookingButtons({ day }: { day: OwnDayView }) {
  const t = useTexts('seminars');
  const tShared = useTexts('shared');
  const { Form, isBusy, refusal } = usePress();
  // One key for one state of the booking: a second press asks for nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const [isAsking, setIsAsking] = useState(false);
  const { book, cancel, accept, decline } = day.can;
  const hasSeat = day.booking?.state === 'confirmed';
  if (!book && !cancel && !accept && !decline && !refusal) return null;

  return (
    <>
      <ProblemNotice refusal={refusal} />
      <Form method="post" action="/seminars">
        <input type="hidden" name="dayId" value={day.id} />
        <input type="hidden" name="key" value={key} />
        <Row>
          {book && (
            <Button type="submit" name="intent" value="book" isBusy={isBusy}>
              {t(day.seats.free > 0 ? 'book' : 'wait')}
            </Button>
          )}
          {accept && (
            <Button type="submit" name="intent" value="accept" isBusy={isBusy}>
              {t('accept')}
            </Button>
          )}
          {decline && (
            <Button type="submit" kind="secondary" name="intent" value="decline" isBusy={isBusy}>
              {t('decline')}
            </Button>
          )}
          {cancel && (
            <Button kind="quiet" onClick={() => setIsAsking(true)}>
              {t(hasSeat ? 'cancel' : 'cancel.waiting')}
            </Button>
          )}
        </Row>
      </Form>
      <Dialog
        title={t(hasSeat ? 'cancel.title' : 'cancel.waiting.title')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        closeLabel={tShared('close')}
      >
        <Form method="post" action="/seminars" onSubmit={() => setIsAsking(false)}>
          <input type="hidden" name="dayId" value={day.id} />
          <p>{t(hasSeat ? 'cancel.text' : 'cancel.waiting.text')}</p>
          <Row>
            <Button type="submit" kind="danger" name="intent" value="cancel" isBusy={isBusy}>
              {t(hasSeat ? 'cancel.confirm' : 'cancel.waiting.confirm')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsking(false)}>
              {t('keep')}
            </Button>
          </Row>
        </Form>
      </Dialog>
    </>
  );
}
