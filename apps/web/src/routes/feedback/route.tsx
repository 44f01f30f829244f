import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { feedbackApi, type FeedbackFormView } from '@app/contracts';
import { call, OfflineError } from '../../shared/api.js';
import { isRefusal, refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { answersOf } from './answers-of.js';
import { FeedbackForm } from './feedback-form.js';
import { forgetDraft, keep, readKept } from './kept.js';
import { when } from './when.js';

interface Loaded {
  formKey: string;
  form: FeedbackFormView;
}

const thanks = (formKey: string) => redirect(`/f/${formKey}/thanks`);

/** One ticket per browser: the first one handed out is kept, and a browser that has answered goes to the thanks. */
export async function loader({ params: { formKey = '' }, request }: LoaderFunctionArgs): Promise<Loaded | Response> {
  const { ticket, hasAnswered } = readKept(formKey);
  if (hasAnswered) return thanks(formKey);
  const query = { language: currentLanguage() };
  const form = await call(feedbackApi.readForm, { params: { formKey }, query }, { signal: request.signal });
  if (!form.ticket) return { formKey, form };
  const own = ticket ?? form.ticket;
  keep(formKey, { ticket: own, hasAnswered: false });
  return { formKey, form: { ...form, ticket: own } };
}

export async function action({ params: { formKey = '' }, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = { ...answersOf(form), ticket: textOf(form, 'ticket'), language: currentLanguage() };
  try {
    await call(feedbackApi.answer, { params: { formKey }, body });
  } catch (error) {
    if (error instanceof OfflineError) return { isOffline: true };
    const refusal = refusalOf(error);
    // Sent before, and the reply was lost on its way: for whoever waits, it worked.
    if (refusal.problem.code !== 'feedback.ticket_used') {
      if (refusal.problem.code === 'feedback.ticket_invalid') keep(formKey, { ticket: null, hasAnswered: false });
      return refusal;
    }
  }
  keep(formKey, { ticket: null, hasAnswered: true });
  forgetDraft(formKey);
  return thanks(formKey);
}

/** The feedback form of a seminar day, for whoever scanned its code; or why there is none to fill in. */
export function Component() {
  const t = useTexts('feedback');
  const { formKey, form } = useLoaderData<Loaded>();
  const result: unknown = useActionData();
  const { state, courseTitle, dayTitle, startsAt, zone } = form;
  const above = (
    <p>
      {courseTitle} · {dayTitle}
    </p>
  );
  if (state !== 'open') {
    return (
      <Page title={t(`${state}.title`)} above={above} isPrivate>
        <p>{state === 'early' ? t('early.text', { when: when(startsAt, zone) }) : t('closed.text')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('title')} above={above} lead={<p>{t('lead')}</p>} isPrivate>
      <FeedbackForm
        formKey={formKey}
        form={form}
        refusal={isRefusal(result) ? result : undefined}
        isOffline={isOffline(result)}
      />
    </Page>
  );
}

function isOffline(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'isOffline' in result;
}
