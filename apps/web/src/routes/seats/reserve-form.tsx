import { useState } from 'react';
import type { SeatMunicipality } from '@app/contracts';
import { Button, Row, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './seats.module.css';

interface ReserveFormProps {
  dayId: string;
  startsAt: string;
  municipality: SeatMunicipality;
}

const WEEK_MS = 7 * 86_400_000;

/** Holds seats before the names are known; a week before the day is offered as the date of release. */
export function ReserveForm({ dayId, startsAt, municipality }: ReserveFormProps) {
  const t = useTexts('seats');
  const { Form, refusal, isBusy } = usePress();
  const [key] = useState(() => crypto.randomUUID());
  const weekBefore = new Date(new Date(startsAt).getTime() - WEEK_MS).toISOString().slice(0, 10);
  return (
    <Form method="post" action="/seats" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="dayId" value={dayId} />
      <input type="hidden" name="municipalityId" value={municipality.id} />
      <input type="hidden" name="key" value={key} />
      <div className={styles['fields']}>
        <TextField label={t('reserve.seats')} type="number" name="seats" min={1} max={500} required defaultValue={2} />
        <TextField
          label={t('reserve.until')}
          hint={t('reserve.until.hint')}
          type="date"
          name="releaseOn"
          required
          max={startsAt.slice(0, 10)}
          defaultValue={weekBefore}
        />
      </div>
      <Row>
        <Button type="submit" kind="secondary" name="intent" value="reserve" isBusy={isBusy}>
          {t('reserve')}
        </Button>
      </Row>
    </Form>
  );
}
