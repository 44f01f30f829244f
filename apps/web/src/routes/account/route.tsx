import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { passkeyApi, peopleApi, sessionApi } from '@app/contracts';
import { Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { forgetSession } from '../../shared/session.js';
import { accountActions, isIntent, type AccountResult } from './account-actions.js';
import { Devices } from './devices.js';
import { Emails } from './emails.js';
import { Offices } from './offices.js';
import { Passkeys } from './passkeys.js';
import { ProfileForm } from './profile-form.js';

export async function loader({ request: { signal } }: LoaderFunctionArgs) {
  const [profile, devices, passkeys] = await Promise.all([
    call(peopleApi.readProfile, {}, { signal }),
    call(sessionApi.listDevices, {}, { signal }),
    call(passkeyApi.list, {}, { signal }),
  ]);
  return { profile, devices: devices.items, passkeys: passkeys.items };
}

export async function action({ request }: ActionFunctionArgs): Promise<AccountResult | Response> {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  if (intent === 'sign-out') {
    await call(sessionApi.signOut, {});
    forgetSession();
    return redirect('/');
  }
  if (!isIntent(intent)) throw new Error(`The account page has no action "${intent}".`);
  try {
    await accountActions[intent](form);
    forgetSession();
    return { done: intent };
  } catch (error) {
    return { intent, ...refusalOf(error) };
  }
}

export function Component() {
  const t = useTexts('account');
  const { profile, devices, passkeys } = useLoaderData<typeof loader>();
  return (
    <Page title={t('title')} isPrivate>
      <Stack gap="large">
        <ProfileForm profile={profile} />
        <Offices offices={profile.mandates} />
        <Emails emails={profile.emails} />
        <Passkeys passkeys={passkeys} />
        <Devices devices={devices} />
      </Stack>
    </Page>
  );
}
