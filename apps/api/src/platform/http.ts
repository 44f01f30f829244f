import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { Endpoint as EndpointContract, UploadedFile } from '@app/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import { AppError } from './app-error.js';

export const ENDPOINT = 'endpoint';
export const SESSION_COOKIE = 'rt_session';

/** What the guard leaves on the request for those after it. */
export type GuardedRequest = FastifyRequest & {
  actor?: Actor | null;
  input?: { params: unknown; query: unknown; body: unknown; upload?: UploadedFile };
};

/** Binds a controller method to its contract: route, status and permission come from there. */
export function Endpoint(endpoint: EndpointContract): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(200),
    SetMetadata(ENDPOINT, endpoint),
  );
}

/** The request, checked against the endpoint's contract by the guard. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).input);

/** Who asks, on endpoints that need a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = requestOf(context);
  if (!actor) throw new AppError('auth.required');
  return actor;
});

/** Who asks, or null, on public endpoints. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).actor ?? null,
);

/** The caller's network address and browser, for limits and the list of devices. */
export interface Caller {
  address: string;
  userAgent: string;
  sessionToken: string | null;
}
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = requestOf(context);
  return {
    address: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 400),
    sessionToken: sessionTokenOf(request),
  };
});

/**
 * For setting the session cookie and sending files; nothing else needs it. Nest's own decorator, because one of ours
 * would be awaited: a Fastify reply is thenable and resolves when the response is sent, which would then never be.
 */
export const Reply = (): ParameterDecorator => Res({ passthrough: true });

export function requestOf(context: ExecutionContext): GuardedRequest {
  return context.switchToHttp().getRequest<GuardedRequest>();
}

const sessionCookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([A-Za-z0-9_-]{1,100})(?:;|$)`);

/** The only cookie there is, so that no request pays for reading others. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  return sessionCookie.exec(request.headers.cookie ?? '')?.[1] ?? null;
}
