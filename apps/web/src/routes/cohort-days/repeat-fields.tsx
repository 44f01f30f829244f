import { useState } from 'react';
import { SelectField, TextField } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './cohort-days.module.css';
import { datesOf } from './day-form.js';

/** A rule that makes separate days; they are listed before anything is planned. */
export function RepeatFields({ date }: { date: string }) {
  const t = useTexts('cohort-days');
  const [unit, setUnit] = useState('none');
  const [interval, setEvery] = useState(1);
  const [count, setCount] = useState(2);
  const dates = unit === 'none' ? [] : datesOf(date, { unit, interval, count });

  return (
    <fieldset className={styles['group']}>
      <legend>{t('repeat')}</legend>
      <div className={styles['times']}>
        <SelectField
          label={t('repeat.unit')}
          name="repeat"
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
          options={[
            { value: 'none', label: t('repeat.none') },
            { value: 'day', label: t('repeat.day') },
            { value: 'week', label: t('repeat.week') },
          ]}
        />
        {unit !== 'none' && (
          <>
            <TextField
              label={t('repeat.interval')}
              type="number"
              name="interval"
              min={1}
              max={60}
              required
              value={interval}
              onChange={(event) => setEvery(Number(event.target.value))}
            />
            <TextField
              label={t('repeat.count')}
              type="number"
              name="count"
              min={2}
              max={20}
              required
              value={count}
              onChange={(event) => setCount(Number(event.target.value))}
            />
          </>
        )}
      </div>
      {dates.length > 0 && (
        <div role="status">
          <p>{t('repeat.preview', { count: dates.length })}</p>
          <ul className={styles['dates']}>
            {dates.map((day) => (
              <li key={day}>{formatDay(day)}</li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}
