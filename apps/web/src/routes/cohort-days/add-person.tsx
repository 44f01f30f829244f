import { useState } from 'react';
import { Button, Card, Row, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './cohort-days.module.css';

/** Asks for a seat for somebody by e-mail; who is new becomes a member under the name that is given. */
export function AddPerson({ bookings }: { bookings: number }) {
  const t = useTexts('cohort-days');
  const [isOpen, setIsOpen] = useState(false);
  const [before, setBefore] = useState(bookings);
  if (!isOpen) {
    return (
      <Button
        kind="secondary"
        onClick={() => {
          setBefore(bookings);
          setIsOpen(true);
        }}
      >
        {t('add')}
      </Button>
    );
  }
  return (
    <Card>
      <AddForm key={bookings} onClose={() => setIsOpen(false)} />
      <div role="status">{bookings > before && t('add.done')}</div>
    </Card>
  );
}

/** One form for one booking: the next one begins empty, with a key of its own. */
function AddForm({ onClose }: { onClose: () => void }) {
  const t = useTexts('cohort-days');
  const tShared = useTexts('shared');
  const { Form, refusal, isBusy } = usePress();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <Form method="post" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="key" value={key} />
      <TextField label={t('add.email')} hint={t('add.hint')} type="email" name="email" required maxLength={254} />
      <div className={styles['times']}>
        <TextField label={t('add.givenName')} note={tShared('optional')} name="givenName" maxLength={80} />
        <TextField label={t('add.familyName')} note={tShared('optional')} name="familyName" maxLength={80} />
      </div>
      <Row>
        <Button type="submit" name="intent" value="add" isBusy={isBusy}>
          {t('add.confirm')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('close')}
        </Button>
      </Row>
    </Form>
  );
}
