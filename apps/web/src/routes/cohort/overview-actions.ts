import { redirect } from 'react-router';
import { cohortApi, type RequestOf } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type OverviewResult = { done: 'saved' | 'opened' | 'trainers' } | Refusal;

type Changes = Omit<RequestOf<typeof cohortApi.change>['body'], 'version'>;

/** What is pressed on the overview of a cohort. */
export async function changeCohort(cohortId: string, form: FormData): Promise<OverviewResult | Response> {
  const params = { cohortId };
  const personId = textOf(form, 'personId');
  try {
    switch (textOf(form, 'intent')) {
      case 'open':
        await call(cohortApi.open, { params, body: {} });
        return { done: 'opened' };
      case 'remove':
        await call(cohortApi.remove, { params });
        return redirect('/cohorts');
      case 'addTrainer':
        await call(cohortApi.addTrainer, { params: { cohortId, personId }, body: {} });
        return { done: 'trainers' };
      case 'removeTrainer':
        await call(cohortApi.removeTrainer, { params: { cohortId, personId } });
        return { done: 'trainers' };
      default: {
        const changes = JSON.parse(textOf(form, 'changes')) as Changes;
        await call(cohortApi.change, { params, body: { ...changes, version: Number(textOf(form, 'version')) } });
        return { done: 'saved' };
      }
    }
  } catch (error) {
    return refusalOf(error);
  }
}
