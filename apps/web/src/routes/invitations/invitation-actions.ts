import { invitationApi, type Language, type ReplyOf } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type InvitationResult =
  { done: 'invited'; invited: number; alreadyInvited: string[] } | { done: 'resent' | 'withdrawn' } | Refusal;

/** Addresses as people paste them: one a line, or with commas or semicolons, some as "Name <address>". */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\n,;]+/)
    .map((entry) => (/<([^<>]+)>/.exec(entry)?.[1] ?? entry).trim().toLowerCase())
    .filter(Boolean);
  return [...new Set(found)];
}

async function invite(form: FormData): Promise<InvitationResult> {
  const body = {
    emails: addressesIn(textOf(form, 'emails')),
    courseSlug: textOf(form, 'courseSlug') || null,
    language: textOf(form, 'language') as Language,
    message: textOf(form, 'message'),
  };
  const reply: ReplyOf<typeof invitationApi.create> = await call(
    invitationApi.create,
    { body },
    { idempotencyKey: textOf(form, 'key') },
  );
  return { done: 'invited', invited: reply.items.length, alreadyInvited: reply.alreadyInvited };
}

export async function changeInvitations(form: FormData): Promise<InvitationResult> {
  const intent = textOf(form, 'intent');
  const params = { invitationId: textOf(form, 'invitationId') };
  try {
    if (intent === 'invite') return await invite(form);
    if (intent === 'resend') {
      await call(invitationApi.resend, { params, body: {} });
      return { done: 'resent' };
    }
    await call(invitationApi.withdraw, { params });
    return { done: 'withdrawn' };
  } catch (error) {
    return refusalOf(error);
  }
}
