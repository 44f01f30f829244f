import { assignmentApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';
import type { PressResult } from '../../shared/use-press.js';
import type { AssignmentAddress } from './assignment-data.js';

const numberOf = (form: FormData, name: string) => Number(textOf(form, name) || 0);

/** What each button of the page does. */
export async function changeAssignment(form: FormData, address: AssignmentAddress): Promise<PressResult> {
  const intent = textOf(form, 'intent');
  try {
    await actions[intent]?.(form, address);
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}

const actions: Readonly<Record<string, (form: FormData, address: AssignmentAddress) => Promise<unknown>>> = {
  begin: (_, params) => call(assignmentApi.begin, { params, body: {} }),
  share: (form) =>
    call(assignmentApi.save, {
      params: { handInId: textOf(form, 'handInId') },
      body: { version: numberOf(form, 'version'), groupMayRead: textOf(form, 'groupMayRead') === 'yes' },
    }),
  submit: (form) =>
    call(assignmentApi.submit, {
      params: { handInId: textOf(form, 'handInId') },
      query: { language: currentLanguage() },
      body: { version: numberOf(form, 'version'), declarations: form.getAll('declaration').map(String) },
    }),
  comment: (form) =>
    call(
      assignmentApi.comment,
      { params: { handInId: textOf(form, 'handInId') }, body: { text: textOf(form, 'text') } },
      { idempotencyKey: textOf(form, 'key') },
    ),
  event: (form) =>
    call(assignmentApi.saveUndertaking, {
      params: { handInId: textOf(form, 'handInId') },
      body: {
        title: textOf(form, 'title'),
        date: textOf(form, 'date'),
        // Empty when none of the list was chosen: the server refuses it, and the field says so.
        municipalityId: textOf(form, 'municipalityId'),
        people: {
          total: numberOf(form, 'total'),
          politicians: numberOf(form, 'politicians'),
          officers: numberOf(form, 'officers'),
          public: numberOf(form, 'public'),
          pupils: numberOf(form, 'pupils'),
          organisations: numberOf(form, 'organisations'),
        },
        isCounted: textOf(form, 'isCounted') === 'yes',
        version: numberOf(form, 'version'),
      },
    }),
};
