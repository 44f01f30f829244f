import type { AttendanceRoster } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import { venueHours } from '../../shared/venue-time.js';
import styles from './check-in.module.css';

interface HalfChoiceProps {
  day: AttendanceRoster['day'];
  half: number;
  onChoose: (half: number) => void;
}

/** Which part of the day is counted, scanned and filtered. */
export function HalfChoice({ day, half, onChoose }: HalfChoiceProps) {
  const t = useTexts('check-in');
  if (day.halves.length < 2) return null;
  return (
    <div className={styles['halves']} role="group" aria-label={t('half')}>
      {day.halves.map((one) => (
        <button key={one.half} type="button" aria-pressed={one.half === half} onClick={() => onChoose(one.half)}>
          {venueHours({ ...one, zone: day.zone })}
        </button>
      ))}
    </div>
  );
}
