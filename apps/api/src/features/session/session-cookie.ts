import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../../platform/http.js';
import { SESSION_DAYS } from './session.service.js';

const DAY_SECONDS = 86_400;
const localHost = /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/;

/** Signs this device in for as long as it is used: each look at the session prolongs the cookie. */
export function giveSession(reply: FastifyReply, sessionToken: string, baseUrl: string): void {
  const maxAge = SESSION_DAYS * DAY_SECONDS;
  void reply.setCookie(SESSION_COOKIE, sessionToken, { ...attributes(baseUrl), maxAge });
  void reply.header('cache-control', 'no-store');
}

export function takeSession(reply: FastifyReply, baseUrl: string): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(baseUrl));
  void reply.header('cache-control', 'no-store');
}

/** A browser keeps no secure cookie of a plain http page; only one's own machine is tried out that way. */
function attributes(baseUrl: string) {
  const { protocol, hostname } = new URL(baseUrl);
  const secure = protocol === 'https:' || !localHost.test(hostname);
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure };
}
