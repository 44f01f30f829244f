import {
  Form,
  redirect,
  useActionData,
  useNavigation,
  useParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attendanceApi, type ReplyOf } from '@app/contracts';
import { Button, Notice, Stack, TextField } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { signInPath } from '../../shared/lazy-route.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { currentSession, useSession } from '../../shared/session.js';
import styles from './check-in.module.css';
import { venueClock } from './venue-clock.js';

type CheckedIn = ReplyOf<typeof attendanceApi.checkIn>;

export async function loader({ request }: LoaderFunctionArgs) {
  const { person } = await currentSession();
  if (!person) throw redirect(signInPath(new URL(request.url).pathname));
  return null;
}

export async function action({ request }: ActionFunctionArgs): Promise<CheckedIn | Refusal> {
  try {
    return await call(attendanceApi.checkIn, { body: { code: textOf(await request.formData(), 'code') } });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Where the code on the screen leads: one press, and one is there. */
export function Component() {
  const t = useTexts('check-in');
  const { code = '' } = useParams();
  const { person } = useSession();
  const answer = useActionData<typeof action>();
  const isBusy = useNavigation().state !== 'idle';
  const refusal = isRefusal(answer) ? answer : undefined;
  const done = answer && !isRefusal(answer) ? answer : undefined;

  if (done) {
    const time = venueClock(done.at, done.day.zone);
    return (
      <Page title={t('self.done.title')} isPrivate>
        <Notice kind="good" title={done.day.title} isAnswer>
          <p>{t(done.wasPresent ? 'self.done.before' : 'self.done.now', { time })}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t('self.title')} lead={<p>{t('self.lead', { name: person?.displayName ?? '' })}</p>} isPrivate>
      <Stack>
        <ProblemNotice refusal={refusal} />
        <Form method="post" className={styles['form']}>
          <TextField
            label={t('self.code')}
            hint={t('self.code.hint')}
            name="code"
            defaultValue={code.toUpperCase()}
            required
            minLength={6}
            maxLength={6}
            pattern="[A-Za-z]{6}"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit" isBusy={isBusy}>
            {t('self.press')}
          </Button>
        </Form>
      </Stack>
    </Page>
  );
}
