import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { bookingApi } from '@app/contracts';
import { Facts, Notice, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { DayWhen } from '../../shared/day-when.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { formatList } from '../../shared/format.js';
import { Page } from '../../shared/page.js';
import { SeatLines } from '../../shared/seat-lines.js';
import { venueHours } from '../../shared/venue-time.js';
import { BookingButtons, stateOf } from './booking-buttons.js';
import { BookingNotice } from './booking-notice.js';
import { OwnCode } from './own-code.js';

export function loader({ params, request }: LoaderFunctionArgs) {
  const input = { params: { dayId: params['dayId'] ?? '' }, query: { language: currentLanguage() } };
  return call(bookingApi.readOwn, input, { signal: request.signal });
}

/** Everything somebody needs to get to a seminar day, and the story of the own seat. */
export function Component() {
  const t = useTexts('seminars');
  const { day, lines } = useLoaderData<typeof loader>();
  const facts = [
    { label: t('fact.when'), value: <DayWhen day={day} /> },
    {
      label: t('fact.halfDays'),
      value:
        day.halfDays.length > 1
          ? day.halfDays.map((half) => venueHours({ ...half, zone: day.zone })).join(' · ')
          : null,
    },
    { label: t('fact.where'), value: day.venue ? `${day.venue.name}, ${day.venue.address}` : t('online') },
    { label: t('fact.access'), value: day.venue?.access },
    { label: t('fact.link'), value: day.onlineUrl && <a href={day.onlineUrl}>{day.onlineUrl}</a> },
    { label: t('fact.trainers'), value: day.trainers.length > 0 ? formatList(day.trainers) : null },
    { label: t('fact.cohort'), value: day.cohort.name },
    { label: t('fact.course'), value: <Link to={`/courses/${day.course.slug}`}>{day.course.title}</Link> },
  ];

  return (
    <Page title={day.title} above={<Link to="/seminars">{t('title')}</Link>} isPrivate>
      <Stack gap="large">
        {day.state === 'cancelled' ? (
          <Notice kind="warning" title={t('cancelled')}>
            {day.cancelReason && <p>{day.cancelReason}</p>}
          </Notice>
        ) : (
          <Stack>
            <BookingNotice day={day} />
            <BookingButtons key={stateOf(day)} day={day} />
          </Stack>
        )}
        <Facts items={facts} />
        {day.booking?.state === 'confirmed' && day.state === 'planned' && <OwnCode dayId={day.id} />}
        {day.materials.length > 0 && (
          <section aria-labelledby="materials">
            <h2 id="materials">{t('materials')}</h2>
            <ul>
              {day.materials.map(({ title, url }) => (
                <li key={url}>
                  <a href={url}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {lines.length > 0 && (
          <section aria-labelledby="story">
            <h2 id="story">{t('story')}</h2>
            <SeatLines lines={lines} />
          </section>
        )}
      </Stack>
    </Page>
  );
}
