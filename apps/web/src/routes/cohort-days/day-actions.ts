import { bookingApi, seatBlockApi, seminarApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import type { PressResult } from '../../shared/use-press.js';

type Params = { dayId: string };

/** Every press of the page of one day. */
export async function changeSeats(params: Params, form: FormData): Promise<PressResult> {
  const intent = textOf(form, 'intent');
  try {
    await (presses[intent] ?? presses['cancel-day'])?.(params, form);
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}

const reasonIn = (form: FormData) => ({ reason: textOf(form, 'reason') });
const bookingIn = (form: FormData) => ({ bookingId: textOf(form, 'bookingId') });
const blockIn = (form: FormData) => ({ blockId: textOf(form, 'blockId') });
const keyIn = (form: FormData) => ({ idempotencyKey: textOf(form, 'key') });
/** Seats are held to the end of the day that is chosen, as on the clock of the reader. */
const releaseIn = (form: FormData) => new Date(`${textOf(form, 'releaseOn')}T23:59:00`).toISOString();

const presses: Readonly<Record<string, (params: Params, form: FormData) => Promise<unknown>>> = {
  'cancel-day': (params, form) => call(seminarApi.cancel, { params, body: reasonIn(form) }),
  add: (params, form) => {
    const names = { givenName: textOf(form, 'givenName'), familyName: textOf(form, 'familyName') };
    return call(bookingApi.add, { params, body: { email: textOf(form, 'email'), ...names } }, keyIn(form));
  },
  confirm: (_, form) => call(bookingApi.confirm, { params: bookingIn(form), body: reasonIn(form) }),
  cancel: (_, form) => call(bookingApi.cancelFor, { params: bookingIn(form), body: reasonIn(form) }),
  'no-show': (_, form) => call(bookingApi.markNoShow, { params: bookingIn(form), body: {} }),
  'undo-no-show': (_, form) => call(bookingApi.undoNoShow, { params: bookingIn(form) }),
  reserve: (params, form) => {
    const block = { municipalityId: textOf(form, 'municipalityId'), seats: Number(textOf(form, 'seats')) };
    return call(seatBlockApi.make, { params, body: { ...block, releaseAt: releaseIn(form) } }, keyIn(form));
  },
  release: (_, form) => call(seatBlockApi.release, { params: blockIn(form), body: {} }),
  'cancel-block': (_, form) => call(seatBlockApi.cancel, { params: blockIn(form) }),
};
