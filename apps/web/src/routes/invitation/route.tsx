import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type Params,
} from 'react-router';
import { invitationApi, type ReplyOf } from '@app/contracts';
import { Button, Card, Row, Stack, buttonClass } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf } from '../../shared/forms.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ownPath } from '../../shared/paths.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { forgetSession } from '../../shared/session.js';

type Invitation = ReplyOf<typeof invitationApi.read>;

const paramsOf = ({ token = '' }: Params) => ({ token });

export function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  return call(invitationApi.read, { params: paramsOf(params), query: { language: currentLanguage() } }, { signal });
}

export async function action({ params }: ActionFunctionArgs) {
  try {
    const { returnTo } = await call(invitationApi.accept, { params: paramsOf(params), body: {} });
    forgetSession();
    return redirect(ownPath(returnTo));
  } catch (error) {
    return refusalOf(error);
  }
}

/** What somebody is invited to, and one button: the link proves the mailbox. */
export function Component() {
  const t = useTexts('invitation');
  const invitation = useLoaderData<typeof loader>();
  if (invitation.state !== 'sent') return <Closed state={invitation.state} />;

  const { course, inviterName } = invitation;
  const lead = inviterName ? t('lead.from', { name: inviterName }) : t('lead');
  return (
    <Page
      title={course ? t('title.course', { title: course.title }) : t('title')}
      tabTitle={t('title')}
      lead={<p>{lead}</p>}
      isPrivate
    >
      <Open invitation={invitation} />
    </Page>
  );
}

function Open({ invitation: { course, message, emailHint } }: { invitation: Invitation }) {
  const t = useTexts('invitation');
  const tShared = useTexts('shared');
  const result: unknown = useActionData();
  const isBusy = useNavigation().state === 'submitting';
  return (
    <Form method="post">
      <Stack>
        {message && (
          <Card tone="tint">
            <p>{message}</p>
          </Card>
        )}
        {course && <p>{t('course', { minutes: tShared('minutes', { minutes: course.minutes }) })}</p>}
        <ProblemNotice refusal={isRefusal(result) ? result : undefined} />
        <Button type="submit" isBusy={isBusy}>
          {t('accept')}
        </Button>
        {emailHint && (
          <p>
            <small>{t('email', { email: emailHint })}</small>
          </p>
        )}
      </Stack>
    </Form>
  );
}

function Closed({ state }: { state: Exclude<Invitation['state'], 'sent'> }) {
  const t = useTexts('invitation');
  const tShared = useTexts('shared');
  return (
    <Page title={t(`${state}.title`)} isPrivate>
      <Stack>
        <p>{t(`${state}.text`)}</p>
        <Row>
          <Link to="/sign-in" className={buttonClass()}>
            {tShared('nav.signIn')}
          </Link>
          <Link to="/courses" className={buttonClass('secondary')}>
            {tShared('page.toCourses')}
          </Link>
        </Row>
      </Stack>
    </Page>
  );
}
