import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { calendarApi, passkeyApi, peopleApi, sessionApi } from '@app/contracts';
import { Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { forgetSession } from '../../shared/session.js';
import { accountActions, isIntent, type AccountDone, type AccountResult } from './account-actions.js';
import { CalendarFeed } from './calendar-feed.js';
import { Devices } from './devices.js';
import { Emails } from './emails.js';
import { NotificationLinks } from './notification-links.js';
import { Offices } from './offices.js';
import { Passkeys } from './passkeys.js';
import { ProfileForm } from './profile-form.js';

export async function loader({ request: { signal } }: LoaderFunctionArgs) {
  const [profile, devices, passkeys, feed] = await Promise.all([
    call(peopleApi.readProfile, {}, { signal }),
    call(sessionApi.listDevices, {}, { signal }),
    call(passkeyApi.list, {}, { signal }),
    call(calendarApi.readFeed, {}, { signal }),
  ]);
  return { profile, devices: devices.items, passkeys: passkeys.items, feed };
}

export async function action({ request }: ActionFunctionArgs): Promise<AccountResult | Response> {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  if (intent === 'sign-out') {
    const { leaveDevice } = await import('../../shared/attendance/leave-device.js');
    await leaveDevice();
    await call(sessionApi.signOut, {});
    forgetSession();
    return redirect('/');
  }
  if (!isIntent(intent)) throw new Error(`The account page has no action "${intent}".`);
  try {
    const answer = await accountActions[intent](form);
    forgetSession();
    return { done: intent, answer } as AccountDone;
  } catch (error) {
    return { intent, ...refusalOf(error) };
  }
}

export function Component() {
  const t = useTexts('account');
  const { profile, devices, passkeys, feed } = useLoaderData<typeof loader>();
  return (
    <Page title={t('title')} isPrivate>
      <Stack gap="large">
        <ProfileForm profile={profile} />
        <Offices offices={profile.mandates} />
        <Emails emails={profile.emails} />
        <NotificationLinks />
        <CalendarFeed feed={feed} />
        <Passkeys passkeys={passkeys} />
        <Devices devices={devices} />
      </Stack>
    </Page>
  );
}
