import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { exportApi, certificateApi, type RegisterRow } from '@app/contracts';
import { EmptyState, LoadMore, Stack, Table, Tag, type Column } from '@app/ui';
import { addressOf, call } from '../../shared/api.js';
import { ExportLinks } from '../../shared/export-links.js';
import { formatShortDay } from '../../shared/format.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { SearchForm } from '../../shared/search-form.js';
import { useMore } from '../../shared/use-more.js';

const tones = { valid: 'good', expired: 'warning', revoked: 'problem' } as const;

const loadPage = (q: string, cursor?: string, signal?: AbortSignal) =>
  call(certificateApi.register, { query: { q: q || undefined, cursor } }, signal ? { signal } : {});

export async function loader({ request }: LoaderFunctionArgs) {
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 80) ?? '';
  return { q, first: await loadPage(q, undefined, request.signal) };
}

export function Component() {
  const t = useTexts('register');
  const tShared = useTexts('shared');
  const { q, first } = useLoaderData<typeof loader>();
  const list = useMore(first, (cursor) => loadPage(q, cursor));
  const columns: Column<RegisterRow>[] = [
    {
      key: 'number',
      label: t('column.number'),
      isName: true,
      isNumber: true,
      cell: ({ id, number }) => <Link to={`/certificates/${id}`}>{number}</Link>,
    },
    { key: 'name', label: t('column.name'), cell: ({ name }) => name ?? <em>{t('erased')}</em> },
    { key: 'municipality', label: t('column.municipality'), cell: ({ municipality }) => municipality },
    { key: 'course', label: t('column.course'), cell: ({ courseTitle }) => courseTitle },
    { key: 'audience', label: t('column.audience'), cell: ({ audience }) => tShared(`audience.${audience}.one`) },
    { key: 'issuedOn', label: t('column.issuedOn'), isNumber: true, cell: ({ issuedOn }) => formatShortDay(issuedOn) },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ state }) => <Tag tone={tones[state]}>{tShared(`certificate.state.${state}`)}</Tag>,
    },
  ];

  return (
    <Page title={t('title')} tabTitle={tShared('nav.register')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      <Stack gap="large">
        <SearchForm label={t('search')} q={q} path="/register" />
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
                addressOf(exportApi.certificates, { query: { format, language: currentLanguage(), q: q || undefined } })
              }
            />
          </div>
        )}
      </Stack>
    </Page>
  );
}
