import { bookingApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';
import type { PressResult } from '../../shared/use-press.js';

/** Asks for a seat, gives it back, takes or leaves an offered one. */
export async function changeBooking(form: FormData): Promise<PressResult> {
  const intent = textOf(form, 'intent');
  const input = { params: { dayId: textOf(form, 'dayId') }, query: { language: currentLanguage() } };
  try {
    if (intent === 'book') {
      await call(bookingApi.book, { ...input, body: {} }, { idempotencyKey: textOf(form, 'key') });
    } else if (intent === 'accept') await call(bookingApi.accept, { ...input, body: {} });
    else if (intent === 'decline') await call(bookingApi.decline, { ...input, body: {} });
    else await call(bookingApi.cancel, input);
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}
