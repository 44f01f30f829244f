import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type Params,
} from 'react-router';
import { sessionApi } from '@app/contracts';
import { Button, Row, Stack, buttonClass } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { enter } from './sign-in-actions.js';

const paramsOf = ({ token = '' }: Params) => ({ token });

export function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  return call(sessionApi.readLink, { params: paramsOf(params) }, { signal });
}

export async function action({ params }: ActionFunctionArgs) {
  try {
    return enter(await call(sessionApi.redeemLink, { params: paramsOf(params), body: {} }));
  } catch (error) {
    return refusalOf(error);
  }
}

/** A button to press, because mail scanners open links too and must not use them up. */
export function Component() {
  const t = useTexts('sign-in');
  const { state, emailHint } = useLoaderData<typeof loader>();
  const result: unknown = useActionData();
  const isBusy = useNavigation().state === 'submitting';

  if (state !== 'ready') {
    return (
      <Page title={t(`link.${state}.title`)} isPrivate>
        <Stack>
          <p>{t(`link.${state}.text`)}</p>
          <Row>
            <Link to="/sign-in" className={buttonClass()}>
              {t('link.new')}
            </Link>
          </Row>
        </Stack>
      </Page>
    );
  }
  return (
    <Page title={t('link.title')} lead={emailHint && <p>{t('link.lead', { email: emailHint })}</p>} isPrivate>
      <Form method="post">
        <Stack>
          <ProblemNotice refusal={isRefusal(result) ? result : undefined} />
          <Button type="submit" isBusy={isBusy}>
            {t('link.submit')}
          </Button>
          <p>
            <small>{t('link.note')}</small>
          </p>
        </Stack>
      </Form>
    </Page>
  );
}
