import { closingApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type ClosingResult = { done: string } | Refusal;

/** Closes, takes the closing back, or does not wait for the end of the ten minutes. */
export async function changeClosing(params: { cohortId: string }, form: FormData): Promise<ClosingResult> {
  const intent = textOf(form, 'intent');
  try {
    if (intent === 'close') {
      await call(closingApi.close, { params, body: { version: Number(textOf(form, 'version')) } });
    } else if (intent === 'undo') await call(closingApi.undo, { params });
    else await call(closingApi.finish, { params, body: {} });
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}
