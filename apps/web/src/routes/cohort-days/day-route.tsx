import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { bookingApi, seminarApi } from '@app/contracts';
import { Notice, Stack, buttonClass, Row } from '@app/ui';
import { call } from '../../shared/api.js';
import { LiveAttendance } from '../../shared/attendance/live-attendance.js';
import { useCohort } from '../../shared/cohort.js';
import { DayWhen } from '../../shared/day-when.js';
import { useTexts } from '../../shared/i18n.js';
import { SeatLines } from '../../shared/seat-lines.js';
import { AddPerson } from './add-person.js';
import { Blocks } from './blocks.js';
import { CancelDay } from './cancel-day.js';
import { changeSeats } from './day-actions.js';
import { DayFacts } from './day-facts.js';
import styles from './cohort-days.module.css';
import { KitDialog } from './kit-dialog.js';
import { SeatsTable } from './seats-table.js';

export async function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  const input = { params: { dayId: params['dayId'] ?? '' } };
  const [day, seats, story] = await Promise.all([
    call(seminarApi.read, input, { signal }),
    call(bookingApi.list, input, { signal }),
    call(bookingApi.lines, { ...input, query: { limit: 50 } }, { signal }),
  ]);
  return { day, seats, lines: story.items };
}

export async function action({ params, request }: ActionFunctionArgs) {
  return changeSeats({ dayId: params['dayId'] ?? '' }, await request.formData());
}

/** One seminar day for its trainer: what it is, who has a seat, who waits, and why each step was taken. */
export function Component() {
  const t = useTexts('cohort-days');
  const cohort = useCohort();
  const { day, seats, lines } = useLoaderData<typeof loader>();
  const { confirmed, offered, held, free, waitlisted } = seats.seats;

  return (
    <Stack gap="large">
      <title>{`${day.title} · ${cohort.name}`}</title>
      <section aria-labelledby="day">
        <p>
          <Link to={`/cohorts/${cohort.id}/days`}>{t('back')}</Link>
        </p>
        <h2 id="day">{day.title}</h2>
        <Stack>
          <p>
            <DayWhen day={day} />
          </p>
          {day.state === 'cancelled' && (
            <Notice kind="warning" title={t('state.cancelled')}>
              {day.cancelReason && <p>{day.cancelReason}</p>}
            </Notice>
          )}
          <Row>
            {day.can.record && (
              <Link to={`/days/${day.id}/check-in`} className={buttonClass('primary')}>
                {t('toCheckIn')}
              </Link>
            )}
            <KitDialog dayId={day.id} languages={cohort.languages} />
            <Link to={`/days/${day.id}/feedback`} className={buttonClass('secondary')}>
              {t('toFeedback')}
            </Link>
            {day.can.change && (
              <Link to="edit" className={buttonClass('secondary')}>
                {t('edit')}
              </Link>
            )}
            {day.can.cancel && <CancelDay taken={confirmed + offered} />}
          </Row>
          <DayFacts day={day} />
        </Stack>
      </section>
      {day.can.record && <LiveAttendance dayId={day.id} />}
      <section aria-labelledby="seats">
        <h2 id="seats">{t('seats')}</h2>
        <Stack>
          <ul className={styles['figures']}>
            <li>{t('seats.confirmed', { count: confirmed, capacity: seats.capacity })}</li>
            {offered > 0 && <li>{t('seats.offered', { count: offered })}</li>}
            {held > 0 && <li>{t('seats.held', { count: held })}</li>}
            <li>{t('seats.free', { count: free })}</li>
            {waitlisted > 0 && <li>{t('seats.waitlisted', { count: waitlisted })}</li>}
          </ul>
          <SeatsTable bookings={seats.bookings} />
          {seats.can.add && <AddPerson bookings={seats.bookings.length} />}
        </Stack>
      </section>
      <Blocks seats={seats} day={day} />
      {lines.length > 0 && (
        <section aria-labelledby="story">
          <h2 id="story">{t('story')}</h2>
          <SeatLines lines={lines} />
        </section>
      )}
    </Stack>
  );
}
