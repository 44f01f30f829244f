import { useRouteLoaderData } from 'react-router';
import type { CohortView } from '@app/contracts';

export const cohortRouteId = 'cohort';

/** The cohort of the page; every tab below the cohort's address has it. */
export function useCohort(): CohortView {
  const cohort = useRouteLoaderData<CohortView>(cohortRouteId);
  if (!cohort) throw new Error('useCohort needs the route of a cohort.');
  return cohort;
}
