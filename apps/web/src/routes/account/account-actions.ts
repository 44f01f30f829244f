import {
  calendarApi,
  passkeyApi,
  peopleApi,
  sessionApi,
  type Audience,
  type Language,
  type ProfileView,
} from '@app/contracts';
import { call } from '../../shared/api.js';
import { textOf, type Refusal } from '../../shared/forms.js';
import { chooseLanguage } from '../../shared/i18n.js';

type Work = (form: FormData) => Promise<unknown>;

function mandateOf(form: FormData) {
  return {
    municipalityId: textOf(form, 'municipalityId'),
    office: textOf(form, 'office'),
    audience: textOf(form, 'audience') as Audience,
    from: textOf(form, 'from'),
    until: textOf(form, 'until') || null,
  };
}

async function saveProfile(form: FormData): Promise<void> {
  const language = textOf(form, 'language') as Language;
  await call(peopleApi.changeProfile, {
    body: {
      version: Number(textOf(form, 'version')),
      titlesBefore: textOf(form, 'titlesBefore'),
      givenName: textOf(form, 'givenName'),
      familyName: textOf(form, 'familyName'),
      titlesAfter: textOf(form, 'titlesAfter'),
      salutation: textOf(form, 'salutation') as ProfileView['salutation'],
      language,
    },
  });
  await chooseLanguage(language);
}

const emailOf = (form: FormData) => ({ emailId: textOf(form, 'emailId') });

/** What the buttons of the account page do, by the name of the button. What was entered is checked by the server. */
export const accountActions = {
  'save-profile': saveProfile,
  'add-email': (form) => call(peopleApi.addEmail, { body: { email: textOf(form, 'email') } }),
  'confirm-email': (form) =>
    call(peopleApi.confirmEmail, { params: emailOf(form), body: { code: textOf(form, 'code').replace(/\D/g, '') } }),
  'make-primary': (form) => call(peopleApi.makePrimary, { params: emailOf(form), body: {} }),
  'remove-email': (form) => call(peopleApi.removeEmail, { params: emailOf(form) }),
  'add-office': (form) =>
    call(peopleApi.addMandate, { body: mandateOf(form) }, { idempotencyKey: textOf(form, 'key') }),
  'change-office': (form) =>
    call(peopleApi.changeMandate, { params: { mandateId: textOf(form, 'mandateId') }, body: mandateOf(form) }),
  'remove-office': (form) => call(peopleApi.removeMandate, { params: { mandateId: textOf(form, 'mandateId') } }),
  'sign-out-device': (form) => call(sessionApi.revokeDevice, { params: { deviceId: textOf(form, 'deviceId') } }),
  'sign-out-others': () => call(sessionApi.revokeOtherDevices, {}),
  'add-passkey': (form) =>
    call(passkeyApi.register, {
      body: { name: textOf(form, 'name'), response: JSON.parse(textOf(form, 'response')) as Record<string, unknown> },
    }),
  'make-feed': () => call(calendarApi.makeFeed, { body: {} }),
  'end-feed': () => call(calendarApi.endFeed, {}),
  'remove-passkey': (form) => call(passkeyApi.remove, { params: { passkeyId: textOf(form, 'passkeyId') } }),
} satisfies Record<string, Work>;

export type Intent = keyof typeof accountActions;
/** What came of a press: the server's answer, by the name of the button, or why not. */
export type AccountDone = {
  [I in Intent]: { done: I; answer: Awaited<ReturnType<(typeof accountActions)[I]>> };
}[Intent];
export type AccountResult = AccountDone | ({ intent: Intent } & Refusal);

export const isIntent = (text: string): text is Intent => text in accountActions;
