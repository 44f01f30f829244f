import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { SeminarDayView } from '@app/contracts';
import { Button, Checkbox, TextArea, TextField } from '@app/ui';
import { fieldFault, type Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './cohort-days.module.css';
import { Conflict } from './conflict.js';
import type { DayFields } from './day-form.js';
import { RepeatFields } from './repeat-fields.js';
import { TimeFields } from './time-fields.js';
import { VenueFields } from './venue-fields.js';

interface DayFormProps {
  /** Null for a new one. */
  day: SeminarDayView | null;
  fields: DayFields;
  trainers: readonly { id: string; name: string }[];
  refusal: Refusal | undefined;
}

export function DayForm({ day, fields, trainers, refusal }: DayFormProps) {
  const t = useTexts('cohort-days');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const isBusy = useNavigation().state === 'submitting';
  const [date, setDate] = useState(fields.date);
  const [key] = useState(() => crypto.randomUUID());
  const faultOf = (field: string) => {
    const found = fieldFault(refusal, field);
    return found && tErrors(found);
  };

  return (
    <Form method="post" className={styles['form']}>
      <Conflict refusal={refusal} version={day?.version ?? 0} />
      <input type="hidden" name="key" value={key} />
      <TextField
        label={t('field.title')}
        hint={t('field.title.hint')}
        name="title"
        required
        maxLength={160}
        defaultValue={fields.title}
        fault={faultOf(day ? 'title' : 'day.title')}
      />
      <TimeFields fields={fields} date={date} onDate={setDate} fault={faultOf(day ? 'times' : 'day.times')} />
      {!day && <RepeatFields date={date} />}
      <VenueFields fields={fields} fault={faultOf(day ? 'place.venue' : 'day.place')} />
      <TextField
        label={t('field.onlineUrl')}
        hint={t('field.onlineUrl.hint')}
        note={tShared('optional')}
        type="url"
        name="onlineUrl"
        maxLength={500}
        defaultValue={fields.onlineUrl}
      />
      <TextField
        label={t('field.capacity')}
        type="number"
        name="capacity"
        min={1}
        max={500}
        required
        defaultValue={fields.capacity}
        fault={faultOf(day ? 'capacity' : 'day.capacity')}
      />
      <fieldset className={styles['group']}>
        <legend>{t('field.trainers')}</legend>
        {trainers.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="trainerIds"
            value={id}
            label={name}
            defaultChecked={fields.trainerIds.includes(id)}
          />
        ))}
      </fieldset>
      <TextArea
        label={t('field.materials')}
        hint={t('field.materials.hint')}
        note={tShared('optional')}
        name="materials"
        rows={3}
        defaultValue={fields.materials}
        fault={faultOf(day ? 'materials' : 'day.materials')}
      />
      <Checkbox
        name="isRequired"
        label={t('field.isRequired')}
        hint={t('field.isRequired.hint')}
        defaultChecked={fields.isRequired}
      />
      {day && <p className={styles['quiet']}>{t('edit.told')}</p>}
      <Button type="submit" isBusy={isBusy}>
        {t(day ? 'edit.save' : 'new.save')}
      </Button>
    </Form>
  );
}
