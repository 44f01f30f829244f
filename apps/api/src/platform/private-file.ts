import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReadStream } from 'node:fs';
import type { StoredFile } from './stored-file.entity.js';

/** Answers a private file so that no browser opens, runs, guesses or keeps it: it is only ever saved. */
export function sendPrivateFile(
  reply: FastifyReply,
  { file, stream }: { file: StoredFile; stream: ReadStream },
): StreamableFile {
  void reply.headers({
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
  return new StreamableFile(stream, {
    type: file.mediaType,
    length: file.size,
    disposition: dispositionOf(file.name),
  });
}

/** Letters beyond ASCII go in the second form, which every browser of today prefers. */
function dispositionOf(name: string): string {
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
