import { z } from 'zod';
import { line } from './primitives.js';

/** Kinds of files, told by their first bytes and, for packed ones, by what they hold; never by their name. */
export const fileKinds = [
  'text',
  'xlsx',
  'docx',
  'pptx',
  'ods',
  'odt',
  'odp',
  'zip',
  'pdf',
  'png',
  'jpeg',
  'webp',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** What an endpoint takes as the raw body of a request (`application/octet-stream`) instead of JSON. */
export interface UploadRule {
  /** Bytes; a longer body is refused before it has all arrived. */
  maxBytes: number;
  /** Any other kind is refused with `file.kind_refused`. */
  kinds: readonly FileKind[];
}

/** What has arrived and passed the rule. */
export interface UploadedFile {
  readonly bytes: Buffer;
  readonly kind: FileKind;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The name a file has on the sender's machine: shown to people, never used as a path and never believed. */
export const FileName = line(200);

/** Query of an endpoint that takes a file. */
export const UploadQuery = z.object({ name: FileName });
