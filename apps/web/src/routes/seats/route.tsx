import { useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { courseApi, seatBlockApi, sessionRequestApi } from '@app/contracts';
import { EmptyState, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { FilterLinks } from '../../shared/filter-links.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { isAllowed, currentSession } from '../../shared/session.js';
import { DaySeats } from './day-seats.js';
import { RequestForm } from './request-form.js';
import { RequestList } from './request-list.js';
import { changeOwnSeats } from './seats-actions.js';
import styles from './seats.module.css';

export async function loader({ request: { url, signal } }: LoaderFunctionArgs) {
  const query = { language: currentLanguage() };
  const { person } = await currentSession();
  const [{ items: municipalities }, courses, requests] = await Promise.all([
    call(seatBlockApi.municipalities, {}, { signal }),
    call(courseApi.catalogue, { query }, { signal }),
    isAllowed(person, 'session.request')
      ? call(sessionRequestApi.listOwn, { query }, { signal })
      : Promise.resolve({ items: [] }),
  ]);
  const asked = new URL(url).searchParams.get('municipality');
  const chosen = municipalities.find(({ id }) => id === asked) ?? municipalities[0] ?? null;
  if (!chosen)
    return { municipalities, courses: courses.items, requests: requests.items, chosen, days: [], people: [] };

  const params = { municipalityId: chosen.id };
  const [days, people] = await Promise.all([
    call(seatBlockApi.days, { params, query }, { signal }),
    call(seatBlockApi.people, { params }, { signal }),
  ]);
  return {
    municipalities,
    courses: courses.items,
    requests: requests.items,
    chosen,
    days: days.items,
    people: people.items,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  return changeOwnSeats(await request.formData());
}

/** A municipality's contact: seats for its people, before and after their names are known, and asking for a day. */
export function Component() {
  const t = useTexts('seats');
  const { municipalities, chosen, days, people, requests, courses } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();

  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} isPrivate>
      {!chosen ? (
        <EmptyState title={t('none')}>
          <p>{t('none.text')}</p>
        </EmptyState>
      ) : (
        <Stack gap="large">
          {municipalities.length > 1 && (
            <FilterLinks
              label={t('municipality')}
              name="municipality"
              all={municipalities[0]?.name ?? ''}
              filters={municipalities.slice(1).map(({ id, name }) => ({ value: id, label: name }))}
              chosen={search.get('municipality') ?? undefined}
            />
          )}
          <section aria-labelledby="days">
            <h2 id="days">{t('days', { municipality: chosen.name })}</h2>
            {days.length === 0 ? (
              <EmptyState title={t('days.empty')}>
                <p>{t('days.empty.text')}</p>
              </EmptyState>
            ) : (
              <ul className={styles['list']}>
                {days.map((item) => (
                  <DaySeats key={item.day.id} item={item} municipality={chosen} people={people} />
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="requests">
            <h2 id="requests">{t('requests')}</h2>
            <p>{t('requests.lead')}</p>
            <RequestList requests={requests} />
            <RequestForm key={requests.length} municipalityId={chosen.id} courses={courses} />
          </section>
        </Stack>
      )}
    </Page>
  );
}
