import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { permissions, roles } from './permission.js';
import { Email, Empty, Id, Instant, Language } from './primitives.js';

/** Who is signed in, as the page frame needs it. */
export const SignedIn = z.object({
  id: Id,
  /** With titles, in the order of the person's language. */
  displayName: z.string(),
  language: Language,
  roles: z.array(z.enum(roles)),
  permissions: z.array(z.enum(permissions)),
  /** False until the person has told a name; the certificate needs it. */
  hasName: z.boolean(),
});
export type SignedIn = z.output<typeof SignedIn>;

export const SessionView = z.object({
  person: SignedIn.nullable(),
  /** True when the demo association is loaded: the mailbox page exists and says so. */
  isDemo: z.boolean(),
});
export type SessionView = z.output<typeof SessionView>;

/** Where to go after signing in: a path of ours, never an address of somebody else's. */
export const ReturnTo = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\\\s]*$/);

export const SignedInReply = z.object({ person: SignedIn, returnTo: ReturnTo.nullable() });
export type SignedInReply = z.output<typeof SignedInReply>;

const LinkToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });

export const DeviceView = z.object({
  id: Id,
  /** Browser and system in words, from the user agent: "Firefox, Android". */
  device: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  isCurrent: z.boolean(),
});
export type DeviceView = z.output<typeof DeviceView>;

export const PasskeyView = z.object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() });
export type PasskeyView = z.output<typeof PasskeyView>;

/** JSON of the WebAuthn browser API; checked by the WebAuthn library, not by us. */
const WebAuthnJson = z.record(z.string(), z.unknown());

export const sessionApi = {
  current: defineEndpoint({
    method: 'GET',
    path: '/session',
    permission: 'public',
    summary: 'Who is signed in on this device, if anybody.',
    reply: SessionView,
  }),
  requestSignIn: defineEndpoint({
    method: 'POST',
    path: '/sign-in',
    permission: 'public',
    summary: 'Sends a link and a code to the address if a person has it. The answer is the same when nobody has.',
    body: z.strictObject({ email: Email, language: Language, returnTo: ReturnTo.optional() }),
    reply: z.object({ validMinutes: z.number() }),
    rateLimit: { limit: 100, perSeconds: 900 },
  }),
  readLink: defineEndpoint({
    method: 'GET',
    path: '/sign-in/links/:token',
    permission: 'public',
    summary: 'Whether a sign-in link can still be used. Reading never consumes it, so mail scanners do no harm.',
    params: LinkToken,
    reply: z.object({
      state: z.enum(['ready', 'used', 'expired']),
      /** `j…@obec.cz`, enough to recognise one’s own address. */
      emailHint: z.string().nullable(),
    }),
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  redeemLink: defineEndpoint({
    method: 'POST',
    path: '/sign-in/links/:token/redemption',
    permission: 'public',
    summary: 'Signs in by a link, once.',
    params: LinkToken,
    body: Empty,
    reply: SignedInReply,
    rateLimit: { limit: 30, perSeconds: 900 },
  }),
  redeemCode: defineEndpoint({
    method: 'POST',
    path: '/sign-in/code',
    permission: 'public',
    summary: 'Signs in by the six digits of the mail; five tries.',
    body: z.strictObject({ email: Email, code: z.string().regex(/^\d{6}$/) }),
    reply: SignedInReply,
    rateLimit: { limit: 30, perSeconds: 900 },
  }),
  signOut: defineEndpoint({
    method: 'DELETE',
    path: '/session',
    permission: 'profile.manage',
    summary: 'Signs out on this device.',
    reply: Empty,
  }),
  listDevices: defineEndpoint({
    method: 'GET',
    path: '/devices',
    permission: 'profile.manage',
    summary: 'Own devices that are signed in, the last used first.',
    reply: z.object({ items: z.array(DeviceView) }),
  }),
  revokeDevice: defineEndpoint({
    method: 'DELETE',
    path: '/devices/:deviceId',
    permission: 'profile.manage',
    summary: 'Signs one of the own devices out.',
    params: z.object({ deviceId: Id }),
    reply: Empty,
  }),
  revokeOtherDevices: defineEndpoint({
    method: 'DELETE',
    path: '/devices',
    permission: 'profile.manage',
    summary: 'Signs all own devices out but this one.',
    reply: z.object({ revoked: z.number() }),
  }),
};

export const passkeyApi = {
  list: defineEndpoint({
    method: 'GET',
    path: '/passkeys',
    permission: 'profile.manage',
    summary: 'Own passkeys.',
    reply: z.object({ items: z.array(PasskeyView) }),
  }),
  registrationOptions: defineEndpoint({
    method: 'POST',
    path: '/passkeys/registration-options',
    permission: 'profile.manage',
    summary: 'A challenge for making a passkey on this device.',
    body: Empty,
    reply: WebAuthnJson,
  }),
  register: defineEndpoint({
    method: 'POST',
    path: '/passkeys',
    permission: 'profile.manage',
    summary: 'Stores a new passkey.',
    body: z.strictObject({ name: z.string().trim().min(1).max(60), response: WebAuthnJson }),
    reply: PasskeyView,
  }),
  remove: defineEndpoint({
    method: 'DELETE',
    path: '/passkeys/:passkeyId',
    permission: 'profile.manage',
    summary: 'Removes an own passkey.',
    params: z.object({ passkeyId: Id }),
    reply: Empty,
  }),
  signInOptions: defineEndpoint({
    method: 'POST',
    path: '/sign-in/passkey-options',
    permission: 'public',
    summary: 'A challenge for signing in by passkey; no address is asked for.',
    body: Empty,
    reply: z.object({ challengeId: Id, options: WebAuthnJson }),
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  signIn: defineEndpoint({
    method: 'POST',
    path: '/sign-in/passkey',
    permission: 'public',
    summary: 'Signs in by passkey.',
    body: z.strictObject({ challengeId: Id, response: WebAuthnJson }),
    reply: SignedInReply,
    rateLimit: { limit: 30, perSeconds: 900 },
  }),
};
