import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint as EndpointContract } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ActorSource, type Actor } from './actor.js';
import { AppError } from './app-error.js';
import { ENDPOINT, requestOf, sessionTokenOf, type GuardedRequest } from './http.js';
import { RateLimiter } from './rate-limiter.js';
import { Settings } from './settings.js';
import { hangUpWhenUnread, isUpload, receiveUpload } from './upload.js';

/**
 * Holds every request to its endpoint's contract, in this order: our own origin, rate limit, who asks and whether the
 * permission is there, and last the shapes. A route without a contract is refused.
 */
@Injectable()
export class ContractGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    private readonly limiter: RateLimiter,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<EndpointContract | undefined>(ENDPOINT, context.getHandler());
    const request = requestOf(context);
    if (!endpoint) throw new AppError('auth.forbidden');
    if (isUpload(request)) hangUpWhenUnread(request, context.switchToHttp().getResponse<FastifyReply>());
    if (endpoint.method !== 'GET') this.refuseForeignOrigin(request);
    if (endpoint.rateLimit) {
      await this.limiter.count(`${endpoint.method} ${endpoint.path} ${networkOf(request.ip)}`, endpoint.rateLimit);
    }

    const token = sessionTokenOf(request);
    const actor = token ? await this.actors.findActor(token) : null;
    request.actor = actor;
    refuseWithoutPermission(endpoint, actor);
    if (endpoint.method !== 'GET') refuseOtherBody(endpoint, request);
    request.input = parse(endpoint, request);
    if (endpoint.upload) request.input.upload = await receiveUpload(request, endpoint.upload);
    return true;
  }

  /** A browser tells where a change comes from; a page of somebody else must not make it in our learner's name. */
  private refuseForeignOrigin(request: GuardedRequest): void {
    const { origin, host } = request.headers;
    if (origin === this.settings.baseUrl) return;
    // Outside production the server is also reached by other names: 127.0.0.1, or its address in the local network.
    if (!this.settings.isProduction && origin && host && origin === `http://${host}`) return;
    throw new AppError('request.foreign_origin');
  }
}

/** A file and JSON are never taken for each other. */
function refuseOtherBody(endpoint: EndpointContract, request: GuardedRequest): void {
  if (isUpload(request) === (endpoint.upload !== undefined)) return;
  throw new AppError('request.unsupported_media_type');
}

function refuseWithoutPermission(endpoint: EndpointContract, actor: Actor | null): void {
  if (endpoint.permission === 'public') return;
  if (!actor) throw new AppError('auth.required');
  if (!actor.permissions.has(endpoint.permission)) throw new AppError('auth.forbidden');
}

interface Issue {
  in: string;
  path: string;
  message: string;
}

function parse(endpoint: EndpointContract, request: GuardedRequest): NonNullable<GuardedRequest['input']> {
  const issues: Issue[] = [];
  const read = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined): unknown => {
    if (!schema) return undefined;
    const given = part === 'body' ? (request.body ?? {}) : request[part];
    const parsed = schema.safeParse(given);
    if (parsed.success && !hasNul(parsed.data)) return parsed.data;
    if (parsed.success) {
      issues.push({ in: part, path: '', message: 'The character U+0000 cannot be stored.' });
      return undefined;
    }
    for (const issue of parsed.error.issues) {
      issues.push({ in: part, path: issue.path.map(String).join('.'), message: issue.message });
    }
    return undefined;
  };

  const input = {
    params: read('params', endpoint.params),
    query: read('query', endpoint.query),
    body: read('body', endpoint.body),
  };
  if (issues.length > 0) throw new AppError('request.invalid', { issues: issues.slice(0, 50) });
  return input;
}

/** PostgreSQL refuses U+0000 in any text, and nobody types it. What is asked has passed its schema, so it is small and flat. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name.includes('\u0000') || hasNul(inner));
}

/** One household or office: an IPv4 address, or the /64 that a provider gives to one line. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  return address.split('::')[0]?.split(':').slice(0, 4).join(':') ?? address;
}
