import { redirect } from 'react-router';
import { assessmentApi } from '@app/contracts';
import { OfflineError, call } from '../../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../../shared/forms.js';
import { currentLanguage } from '../../../shared/i18n.js';

/** Why starting or handing in did not work; nothing that was answered is touched by it. */
export interface QuizActionReply {
  refusal?: Refusal;
  isOffline?: boolean;
}

/** Starts an attempt and goes to it, or hands one in; whatever is shown is then read again. */
export async function quizAction(form: FormData, path: string): Promise<Response | QuizActionReply> {
  const query = { language: currentLanguage() };
  try {
    if (textOf(form, 'intent') === 'submit') {
      await call(assessmentApi.submit, { params: { attemptId: textOf(form, 'attemptId') }, query, body: {} });
      return {};
    }
    const params = { enrolmentId: textOf(form, 'enrolmentId'), quiz: textOf(form, 'quiz') };
    const attempt = await call(assessmentApi.start, { params, query, body: {} });
    return redirect(`${path}?attempt=${attempt.id}`);
  } catch (error) {
    if (error instanceof OfflineError) return { isOffline: true };
    return { refusal: refusalOf(error) };
  }
}
