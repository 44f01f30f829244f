import { Link } from 'react-router';
import type { OwnDayView } from '@app/contracts';
import { Card, Notice } from '@app/ui';
import { DayWhen } from '../../shared/day-when.js';
import { useTexts } from '../../shared/i18n.js';
import { BookingButtons, stateOf } from './booking-buttons.js';
import { BookingNotice } from './booking-notice.js';
import styles from './seminars.module.css';

/** One day in the list: when, where, how one stands, and the press that fits. */
export function DayCard({ day, headingLevel }: { day: OwnDayView; headingLevel: 2 | 3 }) {
  const t = useTexts('seminars');
  const Heading = `h${headingLevel}` as const;
  return (
    <Card as="li" labelledBy={day.id}>
      <div className={styles['day']}>
        <p className={styles['quiet']}>
          {day.cohort.name} · {day.course.title}
        </p>
        <Heading id={day.id}>
          <Link to={`/seminars/${day.id}`}>{day.title}</Link>
        </Heading>
        <p>
          <DayWhen day={day} />
        </p>
        <p>{day.venue ? `${day.venue.name}, ${day.venue.address}` : t('online')}</p>
        {day.state === 'cancelled' ? (
          <Notice kind="warning" title={t('cancelled')}>
            {day.cancelReason && <p>{day.cancelReason}</p>}
          </Notice>
        ) : (
          <>
            <BookingNotice day={day} />
            <BookingButtons key={stateOf(day)} day={day} />
          </>
        )}
      </div>
    </Card>
  );
}
