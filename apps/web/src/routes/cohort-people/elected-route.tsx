import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { cohortApi, cohortPeopleApi, type NewlyElected } from '@app/contracts';
import { EmptyState, LoadMore, Stack, Table, type Column } from '@app/ui';
import { call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { formatShortDay } from '../../shared/format.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { useMore } from '../../shared/use-more.js';
import { BringElected } from './bring-elected.js';
import { ElectedForm } from './elected-form.js';
import { readWanted } from './elected-wanted.js';

const idOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => params['cohortId'] ?? '';

export async function loader(args: LoaderFunctionArgs) {
  const { signal, url } = args.request;
  const wanted = readWanted(new URL(url).searchParams);
  if (!wanted) return { wanted, query: null, first: null };
  const cohortId = idOf(args);
  const read = { params: { cohortId }, query: { language: currentLanguage() } };
  const { course } = await call(cohortApi.read, read, { signal });
  const query = { ...wanted, courseId: course.id, cohortId };
  return { wanted, query, first: await call(cohortPeopleApi.newlyElected, { query }, { signal }) };
}

export async function action(args: ActionFunctionArgs): Promise<{ done: number; passedOver: number } | Refusal> {
  const form = await args.request.formData();
  const wanted = readWanted(form);
  const how = textOf(form, 'how') === 'add' ? 'add' : 'invite';
  try {
    if (!wanted) throw new Error('The press has no day.');
    const input = { params: { cohortId: idOf(args) }, body: { ...wanted, how } as const };
    return await call(cohortPeopleApi.addNewlyElected, input, { idempotencyKey: textOf(form, 'key') });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Politicians whose mandate has just begun and who have not learnt yet: found and brought in by one press. */
export function Component() {
  const t = useTexts('cohort-people');
  const cohort = useCohort();
  const { wanted, query, first } = useLoaderData<typeof loader>();

  return (
    <Stack gap="large">
      <title>{`${t('elected')} · ${cohort.name}`}</title>
      <section aria-labelledby="elected">
        <p>
          <Link to={`/cohorts/${cohort.id}/people`}>{t('title')}</Link>
        </p>
        <h2 id="elected">{t('elected')}</h2>
        <p>{t('elected.text', { course: cohort.course.title })}</p>
        <ElectedForm wanted={wanted} />
      </section>
      {first && query && <Found key={JSON.stringify(query)} first={first} query={query} />}
    </Stack>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

function Found({ first, query }: { first: NonNullable<Loaded['first']>; query: NonNullable<Loaded['query']> }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const list = useMore(first, (cursor) => call(cohortPeopleApi.newlyElected, { query: { ...query, cursor } }));
  const columns: Column<NewlyElected>[] = [
    { key: 'name', label: t('column.name'), isName: true, cell: ({ name }) => name },
    { key: 'municipality', label: t('column.municipality'), cell: ({ municipality }) => municipality },
    { key: 'office', label: t('column.office'), cell: ({ office }) => office },
    { key: 'since', label: t('column.since'), isNumber: true, cell: ({ since }) => formatShortDay(since) },
  ];
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('elected.found', { count: first.total })}</h2>
      <BringElected wanted={query} total={first.total} />
      {first.total === 0 ? (
        <EmptyState title={t('elected.none')} />
      ) : (
        <>
          <Table caption={t('elected')} columns={columns} rows={list.items} keyOf={({ personId }) => personId} />
          <LoadMore
            hasMore={list.hasMore}
            isLoading={list.isLoading}
            onLoad={list.loadMore}
            label={tShared('more')}
            endLabel={tShared('more.end')}
          />
        </>
      )}
    </section>
  );
}
