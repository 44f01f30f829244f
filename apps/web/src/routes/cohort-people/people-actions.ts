import { cohortPeopleApi, type Language } from '@app/contracts';
import { addressesIn } from '../../shared/addresses-in.js';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type PeopleResult =
  | { done: 'added'; count: number }
  | { done: 'invited'; count: number; alreadyInvited: string[]; alreadyIn: string[] }
  | { done: 'removed' }
  | Refusal;

/** What is pressed on the people of a cohort. */
export async function changePeople(cohortId: string, form: FormData): Promise<PeopleResult> {
  const params = { cohortId };
  try {
    switch (textOf(form, 'intent')) {
      case 'add': {
        const personIds = form.getAll('personId').map(String);
        const { added } = await call(cohortPeopleApi.addMembers, { params, body: { personIds } });
        return { done: 'added', count: added };
      }
      case 'remove':
        await call(cohortPeopleApi.removeMember, { params: { cohortId, personId: textOf(form, 'personId') } });
        return { done: 'removed' };
      default: {
        const body = {
          emails: addressesIn(textOf(form, 'emails')),
          language: textOf(form, 'language') as Language,
          message: textOf(form, 'message'),
        };
        const options = { idempotencyKey: textOf(form, 'key') };
        const { invited, ...passedOver } = await call(cohortPeopleApi.invite, { params, body }, options);
        return { done: 'invited', count: invited, ...passedOver };
      }
    }
  } catch (error) {
    return refusalOf(error);
  }
}
