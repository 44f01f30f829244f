import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from './settings.js';

const MEGABYTE = 1024 * 1024;

/** What courses may carry, and how large it may be; anything else is refused. */
const largest: Readonly<Record<string, number>> = {
  '.svg': MEGABYTE,
  '.png': 5 * MEGABYTE,
  '.jpg': 5 * MEGABYTE,
  '.jpeg': 5 * MEGABYTE,
  '.webp': 5 * MEGABYTE,
  '.avif': 5 * MEGABYTE,
  '.mp4': 200 * MEGABYTE,
  '.webm': 200 * MEGABYTE,
  '.vtt': MEGABYTE,
  '.pdf': 20 * MEGABYTE,
  '.docx': 20 * MEGABYTE,
  '.odt': 20 * MEGABYTE,
};

/** The one door for files: checks type, size and content, and names them by their hash, so they never change. */
@Injectable()
export class MediaStore {
  private readonly folder: string;

  constructor(settings: Settings) {
    this.folder = join(settings.dataDir, 'media');
  }

  /** Copies a file in under `<sha256>.<ext>` (once). Throws when it is not what the hash says. */
  async put(source: string, sha256: string): Promise<void> {
    const extension = extname(source).toLowerCase();
    const limit = largest[extension];
    if (limit === undefined) throw new Error(`Files of the type "${extension}" are not kept.`);
    const { size } = await stat(source);
    if (size > limit) throw new Error(`The file has ${size} bytes; "${extension}" may have ${limit}.`);
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('The hash is not a SHA-256 in hexadecimal.');

    const target = join(this.folder, `${sha256}${extension}`);
    if (await exists(target)) return;
    if ((await hashOfFile(source)) !== sha256) throw new Error('The file changed while it was read.');
    await mkdir(this.folder, { recursive: true });
    // Copied beside and renamed: nobody is ever served half a file.
    await copyFile(source, `${target}.part`);
    await rename(`${target}.part`, target);
  }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
