import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Stack } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ownPath } from '../../shared/paths.js';
import { currentSession } from '../../shared/session.js';
import { CodeStep } from './code-step.js';
import { EmailStep } from './email-step.js';
import { signInBy, type SignInResult } from './sign-in-actions.js';

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = ownPath(new URL(request.url).searchParams.get('returnTo'));
  const { person } = await currentSession();
  return person ? redirect(returnTo) : { returnTo };
}

export async function action({ request }: ActionFunctionArgs): Promise<SignInResult | Response> {
  return signInBy(await request.formData());
}

/** Two steps on one address: the e-mail, then the code from the mail. The link in the mail works as well. */
export function Component() {
  const t = useTexts('sign-in');
  const { returnTo } = useLoaderData<typeof loader>();
  const result = useActionData<SignInResult>();

  if (result?.step === 'code') return <CodeStep result={result} returnTo={returnTo} />;
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} isPrivate>
      <Stack gap="large">
        <EmailStep result={result} returnTo={returnTo} />
        <p>
          <small>
            {t('noAccount')} <Link to="/courses">{t('noAccount.courses')}</Link>
          </small>
        </p>
      </Stack>
    </Page>
  );
}
