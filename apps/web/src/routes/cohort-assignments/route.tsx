import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Stack } from '@app/ui';
import { useCohort } from '../../shared/cohort.js';
import { useTexts } from '../../shared/i18n.js';
import { loadQueue, queueStateOf } from '../../shared/review-queue-data.js';
import { ReviewQueue } from '../../shared/review-queue.js';

export async function loader({ params, request: { url, signal } }: LoaderFunctionArgs) {
  const state = queueStateOf(url);
  const cohortId = params['cohortId'] ?? '';
  return { state, cohortId, first: await loadQueue({ state, cohortId, signal }) };
}

/** Work of one cohort. */
export function Component() {
  const t = useTexts('cohort-assignments');
  const cohort = useCohort();
  const { first, state, cohortId } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <title>{`${t('title')} · ${cohort.name}`}</title>
      <section aria-labelledby="assignments">
        <h2 id="assignments">{t('title')}</h2>
        <p>{t('lead')}</p>
        <ReviewQueue first={first} loadPage={(cursor) => loadQueue({ state, cohortId, cursor })} state={state} />
      </section>
      <p>
        <Link to="/reviews">{t('all')}</Link>
      </p>
    </Stack>
  );
}
