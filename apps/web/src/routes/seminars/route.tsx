import { useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { bookingApi } from '@app/contracts';
import { EmptyState, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { FilterLinks } from '../../shared/filter-links.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { DayCard } from './day-card.js';
import { changeBooking } from './seminar-actions.js';
import styles from './seminars.module.css';

const whenOf = (url: string) => (new URL(url).searchParams.get('when') === 'past' ? 'past' : 'upcoming');

export function loader({ request }: LoaderFunctionArgs) {
  const query = { language: currentLanguage(), when: whenOf(request.url) } as const;
  return call(bookingApi.listOwn, { query }, { signal: request.signal });
}

export async function action({ request }: ActionFunctionArgs) {
  return changeBooking(await request.formData());
}

/** The learner's own seminar days: where a seat is, where one waits, where one can be asked for. */
export function Component() {
  const t = useTexts('seminars');
  const { items } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const isPast = search.get('when') === 'past';

  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} isPrivate>
      <Stack gap="large">
        <FilterLinks
          label={t('when')}
          name="when"
          all={t('when.upcoming')}
          filters={[{ value: 'past', label: t('when.past') }]}
          chosen={isPast ? 'past' : undefined}
        />
        {items.length === 0 ? (
          <EmptyState title={t(isPast ? 'empty.past' : 'empty')}>{!isPast && <p>{t('empty.text')}</p>}</EmptyState>
        ) : (
          <ul className={styles['days']}>
            {items.map((day) => (
              <DayCard key={day.id} day={day} headingLevel={2} />
            ))}
          </ul>
        )}
      </Stack>
    </Page>
  );
}
