import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../../platform/http.js';
import { SESSION_DAYS } from './session.service.js';

const DAY_SECONDS = 86_400;
const localHost = /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/;

/** Signs this device in for as long as it is used: each look at the session prolongs the cookie. */
export function giveSession(reply: FastifyReply, sessionToken: string, baseUrl: string): void {
  const maxAge = SESSION_DAYS * DAY_SECONDS;
  void reply.header('set-cookie', `${SESSION_COOKIE}=${sessionToken}; Max-Age=${maxAge}; ${attributes(baseUrl)}`);
  void reply.header('cache-control', 'no-store');
}

export function takeSession(reply: FastifyReply, baseUrl: string): void {
  void reply.header('set-cookie', `${SESSION_COOKIE}=; Max-Age=0; ${attributes(baseUrl)}`);
  void reply.header('cache-control', 'no-store');
}

/** A browser keeps no secure cookie of a plain http page; only one's own machine is tried out that way. */
function attributes(baseUrl: string): string {
  const { protocol, hostname } = new URL(baseUrl);
  const isSecure = protocol === 'https:' || !localHost.test(hostname);
  return `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
