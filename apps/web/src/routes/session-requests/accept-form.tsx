import { useState } from 'react';
import type { SessionRequestView } from '@app/contracts';
import { Button, RadioGroup, Row, SelectField, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import { zoneName } from '../../shared/venue-time.js';
import styles from './session-requests.module.css';

interface AcceptFormProps {
  request: SessionRequestView;
  trainers: readonly { id: string; name: string }[];
  onCancel: () => void;
}

const zones = ['Europe/Prague', 'Europe/Oslo'];

/** Makes a draft cohort with the council attached and one planned day; everything can be changed there. */
export function AcceptForm({ request, trainers, onCancel }: AcceptFormProps) {
  const t = useTexts('session-requests');
  const tShared = useTexts('shared');
  const { Form, refusal, isBusy } = usePress();
  const [form, setForm] = useState(request.form === 'online' ? 'online' : 'in-person');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <Form method="post" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <p>{t('accept.text')}</p>
      <input type="hidden" name="requestId" value={request.id} />
      <input type="hidden" name="key" value={key} />
      <SelectField
        label={t('accept.trainer')}
        name="trainerId"
        options={trainers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField label={t('accept.title')} name="title" required maxLength={160} defaultValue={request.course.title} />
      <div className={styles['fields']}>
        <TextField
          label={t('accept.date')}
          type="date"
          name="date"
          required
          min={request.from}
          max={request.until}
          defaultValue={request.from}
        />
        <TextField label={t('accept.start')} type="time" name="start" required defaultValue="16:30" />
        <TextField label={t('accept.end')} type="time" name="end" required defaultValue="20:00" />
        <SelectField
          label={t('accept.zone')}
          name="zone"
          options={zones.map((zone) => ({ value: zone, label: `${zone} (${zoneName(zone)})` }))}
        />
      </div>
      <div
        onChange={(event) => {
          const { value, name } = event.target as unknown as HTMLInputElement;
          if (name === 'form') setForm(value);
        }}
      >
        <RadioGroup
          legend={t('fact.form')}
          name="form"
          defaultValue={form}
          options={['in-person', 'online'].map((value) => ({
            value,
            label: t(value === 'online' ? 'form.online' : 'form.in-person'),
          }))}
        />
      </div>
      {form === 'in-person' && (
        <div className={styles['fields']}>
          <TextField label={t('accept.venue')} name="venueName" required maxLength={160} />
          <TextField label={t('accept.address')} name="address" required maxLength={300} />
        </div>
      )}
      <Row>
        <Button type="submit" name="intent" value="accept" isBusy={isBusy}>
          {t('accept.confirm')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {tShared('cancel')}
        </Button>
      </Row>
    </Form>
  );
}
