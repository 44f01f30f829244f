import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { seminarApi, type SeminarDayView } from '@app/contracts';
import { EmptyState, Stack, Table, Tag, buttonClass, type Column } from '@app/ui';
import { call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { useTexts } from '../../shared/i18n.js';
import { venueHours, venueShortDay, zoneName } from '../../shared/venue-time.js';

export function loader({ params, request }: LoaderFunctionArgs) {
  const input = { params: { cohortId: params['cohortId'] ?? '' } };
  return call(seminarApi.list, input, { signal: request.signal });
}

/** The seminar days of a cohort with their seats. */
export function Component() {
  const t = useTexts('cohort-days');
  const cohort = useCohort();
  const { items } = useLoaderData<typeof loader>();
  const columns = useColumns();

  return (
    <Stack gap="large">
      <title>{`${t('title')} · ${cohort.name}`}</title>
      <section aria-labelledby="days">
        <h2 id="days">{t('title')}</h2>
        {items.length === 0 ? (
          <EmptyState title={t('empty')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <Table caption={t('caption')} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </section>
      {cohort.can.change && (
        <p>
          <Link to="new" className={buttonClass('primary')}>
            {t('new')}
          </Link>
        </p>
      )}
    </Stack>
  );
}

function useColumns(): Column<SeminarDayView>[] {
  const t = useTexts('cohort-days');
  return [
    { key: 'title', label: t('column.title'), isName: true, cell: ({ id, title }) => <Link to={id}>{title}</Link> },
    {
      key: 'when',
      label: t('column.when'),
      cell: (day) => (
        <>
          {venueShortDay(day)}, {venueHours(day)} ({zoneName(day.zone)})
        </>
      ),
    },
    { key: 'where', label: t('column.where'), cell: ({ venue }) => venue?.name ?? t('online') },
    {
      key: 'seats',
      label: t('column.seats'),
      cell: ({ seats, capacity }) => t('seats.of', { taken: seats.confirmed, capacity }),
    },
    {
      key: 'waiting',
      label: t('column.waiting'),
      isNumber: true,
      cell: ({ seats }) => seats.waitlisted + seats.offered,
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ state, seats }) => (
        <Tag tone={state === 'cancelled' ? 'problem' : seats.free === 0 ? 'warning' : 'good'}>
          {t(state === 'cancelled' ? 'state.cancelled' : seats.free === 0 ? 'state.full' : 'state.planned')}
        </Tag>
      ),
    },
  ];
}
