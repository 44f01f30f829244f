import type { z } from 'zod';
import type { Permission } from './permission.js';
import type { UploadedFile, UploadRule } from './upload.js';

/** How often one caller may use an endpoint; counted in the database, so several processes share it. */
export interface RateLimit {
  limit: number;
  perSeconds: number;
}

/** One HTTP operation, described once and used by the server, the guard, the client and the OpenAPI document. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  /** The weakest permission that can ever succeed; a policy says for whom. */
  permission: Permission | 'public';
  /** One sentence for the OpenAPI document. */
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The request's body is a file, not JSON; put `UploadQuery` into `query` for its name. */
  upload?: UploadRule;
  reply: z.ZodType;
  /** The reply is a file of this media type instead of JSON. */
  file?: string;
  /** Per network address; limits per e-mail address or person are the service's. */
  rateLimit?: RateLimit;
  /** A repeat with the same `Idempotency-Key` header answers the first reply and changes nothing. */
  idempotent?: boolean;
}

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? { [P in K]: z.output<E[K]> }
  : unknown;

type Given<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? { [P in K]: z.input<E[K]> }
  : unknown;

type Arrived<E extends Endpoint> = E['upload'] extends UploadRule ? { upload: UploadedFile } : unknown;
type Sent<E extends Endpoint> = E['upload'] extends UploadRule ? { upload: Blob | Buffer } : unknown;

/** What the server works with: parsed, defaults filled in. */
export type InputOf<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'> & Arrived<E>;
/** What a caller sends. */
export type RequestOf<E extends Endpoint> = Given<E, 'params'> & Given<E, 'query'> & Given<E, 'body'> & Sent<E>;
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;

export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}
