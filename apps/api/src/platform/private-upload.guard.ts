import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FileKind, UploadedFile } from '@app/contracts';
import { AppError } from './app-error.js';
import { cleanPicture } from './clean-picture.js';
import { requestOf } from './http.js';

/** Where markup begins, after whatever a text may have before it. */
const MARKUP = /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:[!?]|html|head|body|svg|script|iframe|math|meta|style|form)/i;
/** Bytes in which it is looked for. */
const LOOKED_AT = 4096;
/** The part of an office document that holds programs. */
const PROGRAMS = 'vbaProject.bin';

/**
 * For endpoints that keep a file of a person: refuses pages and programs in disguise, and redraws pictures. A guard, so
 * that it is done after the contract's guard and before the transaction opens: nothing slow runs inside one.
 */
@Injectable()
export class PrivateUploadGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { input } = requestOf(context);
    if (input?.upload) input.upload = await harmless(input.upload);
    return true;
  }
}

async function harmless(upload: UploadedFile): Promise<UploadedFile> {
  const { bytes, kind } = upload;
  if (isDisguised(bytes, kind)) throw new AppError('file.kind_refused', { kinds: [] });
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return upload;
  return new CleanedPicture(await cleanPicture(bytes, kind), kind);
}

class CleanedPicture implements UploadedFile {
  readonly sha256: string;

  constructor(
    readonly bytes: Buffer,
    readonly kind: FileKind,
  ) {
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
  }

  /** As of any upload: a repeated request is told by the hash. */
  toJSON(): object {
    return { kind: this.kind, sha256: this.sha256 };
  }
}

function isDisguised(bytes: Buffer, kind: FileKind): boolean {
  if (kind === 'text') return MARKUP.test(textOf(bytes.subarray(0, LOOKED_AT)));
  return (kind === 'docx' || kind === 'xlsx') && bytes.includes(PROGRAMS);
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  return bytes.toString('utf8');
}
