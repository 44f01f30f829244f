import { SelectField, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { zoneName } from '../../shared/venue-time.js';
import styles from './cohort-days.module.css';
import { zones, type DayFields } from './day-form.js';

interface TimeFieldsProps {
  fields: DayFields;
  date: string;
  onDate: (date: string) => void;
  fault: string | undefined;
}

const MOST_HALVES = 3;

/** Day, hours and half-days as the clock at the venue shows them. */
export function TimeFields({ fields, date, onDate, fault }: TimeFieldsProps) {
  const t = useTexts('cohort-days');
  const offered = [...new Set([...zones, fields.zone])];
  const halves = Array.from({ length: MOST_HALVES }, (_, index) => fields.halves[index] ?? { start: '', end: '' });
  return (
    <>
      <div className={styles['times']}>
        <div className={styles['date']}>
          <TextField
            label={t('field.date')}
            type="date"
            name="date"
            required
            value={date}
            onChange={(event) => onDate(event.target.value)}
            fault={fault}
          />
        </div>
        <TextField label={t('field.start')} type="time" name="start" required defaultValue={fields.start} />
        <TextField label={t('field.end')} type="time" name="end" required defaultValue={fields.end} />
      </div>
      <SelectField
        label={t('field.zone')}
        name="zone"
        defaultValue={fields.zone}
        options={offered.map((zone) => ({ value: zone, label: `${zone} (${zoneName(zone)})` }))}
      />
      <fieldset className={styles['group']}>
        <legend>{t('field.halves')}</legend>
        <p className={styles['quiet']}>{t('field.halves.hint')}</p>
        {halves.map((half, index) => (
          <div key={index} className={styles['times']}>
            <TextField
              label={t('field.half.start', { number: index + 1 })}
              type="time"
              name="halfStart"
              defaultValue={half.start}
            />
            <TextField
              label={t('field.half.end', { number: index + 1 })}
              type="time"
              name="halfEnd"
              defaultValue={half.end}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}
