import { seatBlockApi, sessionRequestApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';
import type { PressResult } from '../../shared/use-press.js';

/** Every press of the contact's page. */
export async function changeOwnSeats(form: FormData): Promise<PressResult> {
  const intent = textOf(form, 'intent');
  try {
    await presses[intent]?.(form);
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}

const keyIn = (form: FormData) => ({ idempotencyKey: textOf(form, 'key') });
const blockIn = (form: FormData) => ({ blockId: textOf(form, 'blockId') });
/** How a council would like to meet. */
export const forms = ['in-person', 'online', 'either'] as const;
const inLanguage = () => ({ language: currentLanguage() });

const presses: Readonly<Record<string, (form: FormData) => Promise<unknown>>> = {
  reserve: (form) => {
    const releaseAt = new Date(`${textOf(form, 'releaseOn')}T23:59:00`).toISOString();
    const block = { municipalityId: textOf(form, 'municipalityId'), seats: Number(textOf(form, 'seats')), releaseAt };
    return call(seatBlockApi.make, { params: { dayId: textOf(form, 'dayId') }, body: block }, keyIn(form));
  },
  change: (form) =>
    call(seatBlockApi.change, { params: blockIn(form), body: { seats: Number(textOf(form, 'seats')) } }),
  cancel: (form) => call(seatBlockApi.cancel, { params: blockIn(form) }),
  name: (form) => {
    const personId = textOf(form, 'personId');
    const somebody = {
      email: textOf(form, 'email'),
      givenName: textOf(form, 'givenName'),
      familyName: textOf(form, 'familyName'),
      office: textOf(form, 'office'),
    };
    return call(seatBlockApi.name, { params: blockIn(form), body: personId ? { personId } : somebody }, keyIn(form));
  },
  unname: (form) =>
    call(seatBlockApi.removeName, { params: { ...blockIn(form), bookingId: textOf(form, 'bookingId') } }),
  request: (form) =>
    call(
      sessionRequestApi.create,
      {
        query: inLanguage(),
        body: {
          municipalityId: textOf(form, 'municipalityId'),
          courseSlug: textOf(form, 'courseSlug'),
          topics: textOf(form, 'topics'),
          from: textOf(form, 'from'),
          until: textOf(form, 'until'),
          people: Number(textOf(form, 'people')),
          form: forms.find((option) => option === textOf(form, 'form')) ?? 'either',
          note: textOf(form, 'note'),
        },
      },
      keyIn(form),
    ),
  withdraw: (form) =>
    call(sessionRequestApi.withdraw, { params: { requestId: textOf(form, 'requestId') }, query: inLanguage() }),
};
