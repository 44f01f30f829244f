import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { exportApi, peopleApi, type PersonRow } from '@app/contracts';
import { EmptyState, LoadMore, Row, Stack, Table, buttonClass, type Column } from '@app/ui';
import { addressOf, call } from '../../shared/api.js';
import { ExportLinks } from '../../shared/export-links.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { SearchForm } from '../../shared/search-form.js';
import { isAllowed, useSession } from '../../shared/session.js';
import { useMore } from '../../shared/use-more.js';

const loadPage = (q: string, cursor?: string, signal?: AbortSignal) =>
  call(peopleApi.list, { query: { q: q || undefined, cursor } }, signal ? { signal } : {});

export async function loader({ request }: LoaderFunctionArgs) {
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 80) ?? '';
  return { q, first: await loadPage(q, undefined, request.signal) };
}

export function Component() {
  const t = useTexts('people');
  const tShared = useTexts('shared');
  const { q, first } = useLoaderData<typeof loader>();
  const list = useMore(first, (cursor) => loadPage(q, cursor));
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      label: t('column.name'),
      isName: true,
      cell: ({ id, name, email }) => <Link to={`/people/${id}`}>{name || email}</Link>,
    },
    { key: 'municipality', label: t('column.municipality'), cell: ({ municipality }) => municipality },
    { key: 'office', label: t('column.office'), cell: ({ office }) => office },
    {
      key: 'audience',
      label: t('column.audience'),
      cell: ({ audience }) => audience && tShared(`audience.${audience}.one`),
    },
    { key: 'email', label: t('column.email'), isBreakable: true, cell: ({ email }) => email },
  ];

  return (
    <Page title={tShared('nav.people')} width="wide" isPrivate>
      <Stack gap="large">
        <Tools />
        <SearchForm label={t('search')} hint={t('search.hint')} q={q} path="/people" />
        {list.items.length === 0 ? (
          <EmptyState title={t(q ? 'none' : 'empty')} />
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
            <ExportLinks
              addressIn={(format) =>
                addressOf(exportApi.people, { query: { format, language: currentLanguage(), q: q || undefined } })
              }
            />
          </div>
        )}
      </Stack>
    </Page>
  );
}

/** What is done with many people at once. */
function Tools() {
  const t = useTexts('people');
  const { person } = useSession();
  return (
    <Row>
      {isAllowed(person, 'person.edit') && (
        <Link to="/people/import" className={buttonClass('secondary')}>
          {t('import')}
        </Link>
      )}
      {isAllowed(person, 'person.merge') && (
        <Link to="/people/merge" className={buttonClass('secondary')}>
          {t('merge')}
        </Link>
      )}
    </Row>
  );
}
