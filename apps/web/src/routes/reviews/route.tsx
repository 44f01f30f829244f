import { useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { SelectField, Stack } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { loadQueue, queueStateOf } from '../../shared/review-queue-data.js';
import { ReviewQueue } from '../../shared/review-queue.js';

export async function loader({ request: { url, signal } }: LoaderFunctionArgs) {
  const state = queueStateOf(url);
  const cohortId = new URL(url).searchParams.get('cohort') ?? undefined;
  return { state, cohortId, first: await loadQueue({ state, cohortId, signal }) };
}

/** All that waits for a trainer, over all own cohorts. */
export function Component() {
  const t = useTexts('reviews');
  const { first, state, cohortId } = useLoaderData<typeof loader>();
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      <Stack>
        {first.cohorts.length > 1 && <CohortFilter cohorts={first.cohorts} chosen={cohortId} />}
        <ReviewQueue
          first={first}
          loadPage={(cursor) => loadQueue({ state, cohortId, cursor })}
          state={state}
          hasCohortColumn
        />
      </Stack>
    </Page>
  );
}

interface CohortFilterProps {
  cohorts: readonly { id: string; name: string }[];
  chosen: string | undefined;
}

/** The choice is in the address, so that it survives going back. */
function CohortFilter({ cohorts, chosen }: CohortFilterProps) {
  const t = useTexts('reviews');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const choose = (id: string) => {
    const next = new URLSearchParams(search);
    if (id) next.set('cohort', id);
    else next.delete('cohort');
    void navigate({ search: next.toString() }, { preventScrollReset: true });
  };
  return (
    <SelectField
      label={t('filter.cohort')}
      value={chosen ?? ''}
      onChange={(event) => choose(event.target.value)}
      options={[
        { value: '', label: t('filter.cohort.all') },
        ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
