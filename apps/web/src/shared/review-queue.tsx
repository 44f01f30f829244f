import { Link } from 'react-router';
import type { ReviewRow } from '@app/contracts';
import { EmptyState, LoadMore, Stack, Table, type Column } from '@app/ui';
import { FilterLinks } from './filter-links.js';
import { formatShortDay } from './format.js';
import { HandInStateTag } from './hand-in-state.js';
import { useTexts } from './i18n.js';
import type { QueueState, ReviewPageOfRows } from './review-queue-data.js';
import { useMore } from './use-more.js';

interface ReviewQueueProps {
  first: ReviewPageOfRows;
  loadPage: (cursor: string) => Promise<ReviewPageOfRows>;
  state: QueueState;
  /** Inside a cohort its name says nothing new. */
  hasCohortColumn?: boolean;
}

/** Work to review with a filter by state: waiting unless something else is chosen. */
export function ReviewQueue({ first, loadPage, state, hasCohortColumn = false }: ReviewQueueProps) {
  const t = useTexts('hand-in');
  const tShared = useTexts('shared');
  const list = useMore(first, loadPage);
  const columns = useColumns(hasCohortColumn);
  const filters = (['returned', 'accepted', 'all'] as const).map((value) => ({
    value,
    label: t(`queue.filter.${value}`),
  }));

  return (
    <Stack>
      <FilterLinks
        label={t('queue.filter.state')}
        name="state"
        all={t('queue.filter.waiting')}
        filters={filters}
        chosen={state === 'submitted' ? undefined : state}
      />
      {list.items.length === 0 ? (
        <EmptyState title={t('queue.empty')}>
          <p>{t('queue.empty.text')}</p>
        </EmptyState>
      ) : (
        <>
          <Table caption={t('queue.caption')} columns={columns} rows={list.items} keyOf={({ id }) => id} />
          <LoadMore
            hasMore={list.hasMore}
            isLoading={list.isLoading}
            onLoad={list.loadMore}
            label={tShared('more')}
            endLabel={tShared('more.end')}
          />
        </>
      )}
    </Stack>
  );
}

function useColumns(hasCohortColumn: boolean): Column<ReviewRow>[] {
  const t = useTexts('hand-in');
  const cohort: Column<ReviewRow> = {
    key: 'cohort',
    label: t('queue.cohort'),
    cell: (row) => row.cohort?.name ?? t('queue.alone'),
  };
  return [
    {
      key: 'author',
      label: t('queue.author'),
      isName: true,
      cell: ({ id, authorName }) => <Link to={`/reviews/${id}`}>{authorName}</Link>,
    },
    { key: 'assignment', label: t('queue.assignment'), cell: ({ assignmentTitle }) => assignmentTitle },
    ...(hasCohortColumn ? [cohort] : []),
    {
      key: 'submitted',
      label: t('queue.submitted'),
      isNumber: true,
      cell: ({ submittedAt }) => formatShortDay(submittedAt),
    },
    {
      key: 'state',
      label: t('queue.state'),
      cell: ({ state, isLate }) => <HandInStateTag state={state} isLate={isLate} />,
    },
    {
      key: 'points',
      label: t('queue.points'),
      isNumber: true,
      cell: ({ total, outOf }) => (total === null ? '–' : t('points', { total, of: outOf })),
    },
  ];
}
