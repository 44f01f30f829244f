import { invitationApi, type Language, type ReplyOf } from '@app/contracts';
import { addressesIn } from '../../shared/addresses-in.js';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type InvitationResult =
  { done: 'invited'; invited: number; alreadyInvited: string[] } | { done: 'resent' | 'withdrawn' } | Refusal;

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
