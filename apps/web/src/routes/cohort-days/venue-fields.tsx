import { useState } from 'react';
import { RadioGroup, TextArea, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import type { DayFields } from './day-form.js';

/** In a room, with its address and how to get in, or online. */
export function VenueFields({ fields, fault }: { fields: DayFields; fault: string | undefined }) {
  const t = useTexts('cohort-days');
  const tShared = useTexts('shared');
  const [form, setForm] = useState(fields.form);
  return (
    <>
      <div onChange={(event) => setForm(formIn(event.target) ?? form)}>
        <RadioGroup
          legend={t('field.form')}
          name="form"
          defaultValue={fields.form}
          isRequired
          options={[
            { value: 'in-person', label: t('field.form.in-person') },
            { value: 'online', label: t('field.form.online') },
          ]}
        />
      </div>
      {form === 'in-person' && (
        <>
          <TextField
            label={t('field.venue')}
            name="venueName"
            required
            maxLength={160}
            defaultValue={fields.venueName}
            fault={fault}
          />
          <TextField label={t('field.address')} name="address" required maxLength={300} defaultValue={fields.address} />
          <TextArea
            label={t('field.access')}
            hint={t('field.access.hint')}
            note={tShared('optional')}
            name="access"
            maxLength={1000}
            rows={3}
            defaultValue={fields.access}
          />
        </>
      )}
    </>
  );
}

function formIn(target: EventTarget): DayFields['form'] | null {
  const { value } = target as HTMLInputElement;
  return value === 'online' || value === 'in-person' ? value : null;
}
