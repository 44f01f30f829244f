import type { AttendanceRoster, AttendanceStatus, NewAttendance, RosterPerson } from '@app/contracts';
import { Icon, Tag } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { venueClock } from './venue-clock.js';
import styles from './check-in.module.css';
import type { PersonMarks } from './half-marks.js';
import { StatusMenu } from './status-menu.js';

interface PersonRowProps {
  person: RosterPerson;
  day: AttendanceRoster['day'];
  marks: PersonMarks | undefined;
  /** Something about this person has not been sent yet. */
  isWaiting: boolean;
  onMark: (half: number, status: NewAttendance['status']) => void;
}

/** A name with one big target for each half. */
export function PersonRow({ person, day, marks, isWaiting, onMark }: PersonRowProps) {
  const t = useTexts('check-in');
  return (
    <li className={styles['person']}>
      <div className={styles['who']}>
        <span className={styles['name']}>{person.name}</span>
        <span className={styles['from']}>
          {person.municipality?.name}
          {person.isWalkIn && <Tag>{t('walkIn')}</Tag>}
          {isWaiting && <Tag tone="warning">{t('waiting')}</Tag>}
        </span>
      </div>
      <div className={styles['marks']}>
        {day.halves.map(({ half, startsAt }) => (
          <HalfButton
            key={half}
            name={person.name}
            time={venueClock(startsAt, day.zone)}
            status={marks?.get(half)?.status}
            onPress={(status) => onMark(half, status)}
          />
        ))}
        <StatusMenu person={person} day={day} marks={marks} onMark={onMark} />
      </div>
    </li>
  );
}

interface HalfButtonProps {
  name: string;
  time: string;
  status: AttendanceStatus | undefined;
  onPress: (status: NewAttendance['status']) => void;
}

function HalfButton({ name, time, status, onPress }: HalfButtonProps) {
  const t = useTexts('check-in');
  const isPresent = status === 'present';
  const words = status === 'excused' || status === 'made_up' ? t(`status.${status}`) : time;
  return (
    <button
      type="button"
      className={styles['mark']}
      aria-pressed={isPresent}
      aria-label={t('mark.name', { name, time, status: t(`status.${status ?? 'unknown'}`) })}
      data-status={status ?? 'unknown'}
      onClick={() => onPress(isPresent ? 'absent' : 'present')}
    >
      {isPresent && <Icon name="check" />}
      {words}
    </button>
  );
}
