import {
  Link,
  redirect,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { cohortApi, courseApi, type CohortRow, type CohortState } from '@app/contracts';
import { EmptyState, LoadMore, Row, Stack, Table, Tag, buttonClass, type Column } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatShortDay } from '../../shared/format.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { isAllowed, useSession } from '../../shared/session.js';
import { useMore } from '../../shared/use-more.js';
import { changeCohorts } from './cohorts-actions.js';
import { CopyDialog } from './copy-dialog.js';
import { readOriginal } from './copy-preview.js';
import { Filters } from './filters.js';
import { NewDialog } from './new-dialog.js';

const states: readonly CohortState[] = ['draft', 'open', 'closing', 'closed'];
const stateTones = { draft: 'neutral', open: 'good', closing: 'warning', closed: 'neutral' } as const;

interface Wanted {
  q: string;
  state: CohortState | undefined;
}

const loadPage = ({ q, state }: Wanted, cursor?: string, signal?: AbortSignal) => {
  const query = { q: q || undefined, state, cursor, language: currentLanguage() };
  return call(cohortApi.list, { query }, signal ? { signal } : {});
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { signal } = request;
  const search = new URL(request.url).searchParams;
  const wanted: Wanted = {
    q: search.get('q')?.trim().slice(0, 80) ?? '',
    state: states.find((state) => state === search.get('state')),
  };
  const copied = search.get('copy');
  const [first, courses, original] = await Promise.all([
    loadPage(wanted, undefined, signal),
    search.has('new') ? call(courseApi.catalogue, { query: { language: currentLanguage() } }, { signal }) : null,
    copied ? readOriginal(copied, signal) : null,
  ]);
  return { wanted, first, courses: courses?.items.map(({ slug, title }) => ({ slug, title })) ?? [], original };
}

export async function action({ request }: ActionFunctionArgs) {
  const result = await changeCohorts(await request.formData());
  return typeof result === 'string' ? redirect(result) : result;
}

/** Runs of courses: the own ones of a trainer, all for a coordinator. */
export function Component() {
  const t = useTexts('cohorts');
  const tShared = useTexts('shared');
  const { wanted, first, courses, original } = useLoaderData<typeof loader>();
  const { person } = useSession();
  const list = useMore(first, (cursor) => loadPage(wanted, cursor));
  const columns = useColumns();
  const [search, setSearch] = useSearchParams();
  const isNarrowed = wanted.q !== '' || wanted.state !== undefined;

  const close = () => {
    const rest = new URLSearchParams(search);
    rest.delete('new');
    rest.delete('copy');
    setSearch(rest);
  };

  return (
    <Page title={tShared('nav.cohorts')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      <Stack gap="large">
        <Row>
          <Link to="?new" className={buttonClass()}>
            {t('new')}
          </Link>
          {isAllowed(person, 'session.answer') && (
            <Link to="/session-requests" className={buttonClass('secondary')}>
              {t('requests')}
            </Link>
          )}
        </Row>
        <Filters {...wanted} states={states} />
        {list.items.length === 0 ? (
          <EmptyState title={t(isNarrowed ? 'none' : 'empty')}>{!isNarrowed && <p>{t('empty.text')}</p>}</EmptyState>
        ) : (
          <div>
            <Table caption={t('caption')} columns={columns} rows={list.items} keyOf={({ id }) => id} />
            <LoadMore
              hasMore={list.hasMore}
              isLoading={list.isLoading}
              onLoad={list.loadMore}
              label={tShared('more')}
              endLabel={tShared('more.end')}
            />
          </div>
        )}
      </Stack>
      <NewDialog isOpen={search.has('new')} onClose={close} courses={courses} />
      <CopyDialog original={original} onClose={close} />
    </Page>
  );
}

function useColumns(): Column<CohortRow>[] {
  const t = useTexts('cohorts');
  return [
    {
      key: 'name',
      label: t('column.name'),
      isName: true,
      cell: ({ id, name }) => <Link to={`/cohorts/${id}`}>{name}</Link>,
    },
    { key: 'course', label: t('column.course'), cell: ({ course }) => course.title },
    {
      key: 'dates',
      label: t('column.dates'),
      isNumber: true,
      cell: ({ startsOn, endsOn }) => t('dates', { from: formatShortDay(startsOn), until: formatShortDay(endsOn) }),
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ state }) => <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag>,
    },
    {
      key: 'who',
      label: t('column.trainers'),
      cell: ({ trainers, municipality }) => [...trainers, municipality].filter(Boolean).join(', '),
    },
    { key: 'members', label: t('column.members'), isNumber: true, cell: ({ members }) => members },
    {
      key: 'copy',
      label: t('column.actions'),
      cell: ({ id, name }) => (
        <Link to={`?copy=${id}`} aria-label={t('copy.name', { name })}>
          {t('copy')}
        </Link>
      ),
    },
  ];
}
