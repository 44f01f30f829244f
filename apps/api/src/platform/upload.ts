import { createHash } from 'node:crypto';
import type { FileKind, UploadedFile, UploadRule } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';
import { fileKindOf } from './file-kind.js';

/** The one media type of uploads: what a file is, its bytes say. */
export const UPLOAD_TYPE = 'application/octet-stream';

/** A refused file that is not longer than this is read to its end, so that a browser sees the answer. */
const DRAINED_BYTES = 32 * 1024 * 1024;

export function isUpload(request: FastifyRequest): boolean {
  return request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === UPLOAD_TYPE;
}

/** Reads the file of a request, no more of it than the rule allows, and finds out what it is. */
export async function receiveUpload(request: FastifyRequest, { maxBytes, kinds }: UploadRule): Promise<UploadedFile> {
  const bytes = await readBody(request, maxBytes);
  if (bytes.length === 0) throw new AppError('file.empty');
  const kind = fileKindOf(bytes);
  if (kind === null || !kinds.includes(kind)) throw new AppError('file.kind_refused', { kinds: [...kinds] });
  return new Upload(bytes, kind);
}

/** Ends the connection with the answer when somebody sends without end or without saying how much. */
export function hangUpWhenUnread(request: FastifyRequest, reply: FastifyReply): void {
  const declared = Number(request.headers['content-length'] ?? Infinity);
  if (!(declared <= DRAINED_BYTES)) void reply.header('connection', 'close');
}

async function readBody({ headers, raw }: FastifyRequest, maxBytes: number): Promise<Buffer> {
  const tooLarge = new AppError('request.too_large', { maxBytes });
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    // Events and not `for await`: leaving such a loop would destroy the stream, and with it the answer.
    raw.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) {
        chunks.length = 0;
        reject(tooLarge);
      } else chunks.push(chunk);
    });
    raw.once('end', () => resolve(Buffer.concat(chunks)));
    raw.once('error', () => reject(new AppError('request.malformed')));
    raw.once('close', () => reject(new AppError('request.malformed')));
  });
}

class Upload implements UploadedFile {
  readonly sha256: string;

  constructor(
    readonly bytes: Buffer,
    readonly kind: FileKind,
  ) {
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
  }

  /** A repeated request is told by the hash of its file, not by megabytes of numbers. */
  toJSON(): object {
    return { kind: this.kind, sha256: this.sha256 };
  }
}
