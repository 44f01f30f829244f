import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Email, Empty, Id, Instant, Language, PageQuery, Slug, pageOf } from './primitives.js';
import { SignedInReply } from './session.js';

export const InvitationView = z.object({
  id: Id,
  email: z.string(),
  course: z.object({ slug: Slug, title: z.string() }).nullable(),
  language: Language,
  state: z.enum(['sent', 'accepted', 'withdrawn', 'expired']),
  invitedAt: Instant,
  expiresAt: Instant,
  acceptedAt: Instant.nullable(),
  can: z.object({ withdraw: z.boolean(), resend: z.boolean() }),
});
export type InvitationView = z.output<typeof InvitationView>;

const Token = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });
const ById = z.object({ invitationId: Id });

export const invitationApi = {
  create: defineEndpoint({
    method: 'POST',
    path: '/invitations',
    permission: 'invitation.create',
    summary: 'Invites people by e-mail, to a course or just in.',
    body: z.strictObject({
      emails: z.array(Email).min(1).max(100),
      courseSlug: Slug.nullable().default(null),
      language: Language,
      /** A personal line from the inviter, plain text. */
      message: z.string().trim().max(1000).default(''),
    }),
    reply: z.object({
      items: z.array(InvitationView),
      /** Addresses that had an open invitation to the same course: nothing new was sent. */
      alreadyInvited: z.array(z.string()),
    }),
    idempotent: true,
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/invitations',
    permission: 'invitation.read',
    summary: 'Own invitations (a coordinator: all), the newest first.',
    query: PageQuery.extend({ language: Language.default('cs') }),
    reply: pageOf(InvitationView),
  }),
  withdraw: defineEndpoint({
    method: 'DELETE',
    path: '/invitations/:invitationId',
    permission: 'invitation.create',
    summary: 'Withdraws an invitation that nobody has used.',
    params: ById,
    reply: Empty,
  }),
  resend: defineEndpoint({
    method: 'POST',
    path: '/invitations/:invitationId/reminder',
    permission: 'invitation.create',
    summary: 'Sends the invitation again with a fresh link.',
    params: ById,
    body: Empty,
    reply: InvitationView,
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/invitations/by-token/:token',
    permission: 'public',
    summary: 'What the invitation is to. Reading never consumes it.',
    params: Token,
    query: z.object({ language: Language.default('cs') }),
    reply: z.object({
      state: z.enum(['sent', 'accepted', 'withdrawn', 'expired']),
      emailHint: z.string().nullable(),
      inviterName: z.string().nullable(),
      course: z.object({ slug: Slug, title: z.string(), minutes: z.number() }).nullable(),
      message: z.string(),
    }),
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  accept: defineEndpoint({
    method: 'POST',
    path: '/invitations/by-token/:token/acceptance',
    permission: 'public',
    summary: 'Signs the invited person in (the link proves the mailbox) and leads to what the invitation is to.',
    params: Token,
    body: Empty,
    reply: SignedInReply,
    rateLimit: { limit: 30, perSeconds: 900 },
  }),
};
