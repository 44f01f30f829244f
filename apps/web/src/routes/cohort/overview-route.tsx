import { Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { cohortApi } from '@app/contracts';
import { Notice, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { formatDay, formatList } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Lifecycle } from './lifecycle.js';
import { changeCohort } from './overview-actions.js';
import { PlanForm } from './plan-form.js';
import { Trainers } from './trainers.js';

export function loader({ request: { signal } }: LoaderFunctionArgs) {
  return call(cohortApi.possibleTrainers, {}, { signal });
}

export async function action({ params, request }: ActionFunctionArgs) {
  return changeCohort(params['cohortId'] ?? '', await request.formData());
}

/** What a cohort is and who runs it. */
export function Component() {
  const t = useTexts('cohort');
  const cohort = useCohort();
  const { items: possibleTrainers } = useLoaderData<typeof loader>();

  return (
    <Stack gap="large">
      <title>{`${t('tab.overview')} · ${cohort.name}`}</title>
      <CopiedToWeekend />
      <Lifecycle cohort={cohort} />
      <PlanForm key={cohort.id} cohort={cohort} />
      <Trainers cohort={cohort} possible={possibleTrainers} />
    </Stack>
  );
}

/** After copying: days that are on a weekend now, told once in the address that the copy leads to. */
function CopiedToWeekend() {
  const t = useTexts('cohort');
  const [search] = useSearchParams();
  const days = (search.get('weekends') ?? '').split(',').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  if (days.length === 0) return null;
  return (
    <Notice kind="warning" title={t('weekends', { days: formatList(days.map(formatDay)), count: days.length })}>
      <p>
        {t('weekends.text')} <Link to=".">{t('weekends.seen')}</Link>
      </p>
    </Notice>
  );
}
