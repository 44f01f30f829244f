import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FileKind, UploadedFile } from '@app/contracts';
import { In } from 'typeorm';
import { AppError } from './app-error.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { safeFileName } from './file-name.js';
import { Log } from './log.js';
import { Settings } from './settings.js';
import { StoredFile } from './stored-file.entity.js';

const DAY_MS = 86_400_000;
const CHECKED_AT_ONCE = 500;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const mediaTypes: Readonly<Record<FileKind, string>> = {
  text: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
  zip: 'application/zip',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/** What people hand over and only some may see: kept outside everything that is served by its address. */
@Injectable()
export class FileStore implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly folder: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    settings: Settings,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.folder = join(settings.dataDir, 'files');
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tidy(), DAY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Keeps the bytes of a checked upload. Needs a transaction; if it fails, the bytes are forgotten a day later. */
  async keep(name: string, { bytes, kind, sha256 }: UploadedFile): Promise<StoredFile> {
    const file: StoredFile = Object.assign(new StoredFile(), {
      // Nothing of the name goes into the path, and the id tells nobody when the file came.
      id: randomUUID(),
      sha256,
      size: bytes.length,
      mediaType: mediaTypes[kind],
      name: safeFileName(name, kind),
      createdAt: this.clock.now(),
    });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = this.pathOf(file.id);
    await writeFile(`${path}.part`, bytes, { mode: 0o600, flag: 'wx' });
    await rename(`${path}.part`, path);
    await this.db.of(StoredFile).insert(file);
    return file;
  }

  /** By id, in the order asked for; those that are gone are left out. */
  async list(ids: readonly string[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    const files = new Map((await this.db.of(StoredFile).findBy({ id: In([...ids]) })).map((file) => [file.id, file]));
    return ids.flatMap((id) => files.get(id) ?? []);
  }

  async open(id: string): Promise<{ file: StoredFile; stream: ReadStream }> {
    const file = await this.db.of(StoredFile).findOneBy({ id });
    if (!file) throw new AppError('file.not_found', { fileId: id });
    const path = this.pathOf(file.id);
    if (!(await exists(path))) throw new AppError('file.not_found', { fileId: id });
    return { file, stream: createReadStream(path) };
  }

  /** Needs a transaction; the bytes go once it is committed. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.db.of(StoredFile).delete({ id: In([...ids]) });
    this.db.afterCommit(() => void this.removeBytes(ids));
  }

  /** Forgets bytes that no record speaks of: a transaction failed after they were written. */
  async tidy(): Promise<void> {
    try {
      const names = await this.oldNames();
      for (let from = 0; from < names.length; from += CHECKED_AT_ONCE) {
        const some = names.slice(from, from + CHECKED_AT_ONCE);
        const known = new Set((await this.list(some)).map(({ id }) => id));
        for (const name of some.filter((one) => !known.has(one))) await rm(join(this.folder, name), { force: true });
      }
    } catch (error) {
      this.log.error({ err: error }, 'tidying the files failed');
    }
  }

  private async oldNames(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const before = this.clock.now().getTime() - DAY_MS;
    const old: string[] = [];
    for (const name of await readdir(this.folder)) {
      const { mtimeMs } = await stat(join(this.folder, name));
      if (mtimeMs < before) old.push(name);
    }
    return old;
  }

  private async removeBytes(ids: readonly string[]): Promise<void> {
    try {
      for (const id of ids) await rm(this.pathOf(id), { force: true });
    } catch (error) {
      this.log.error({ err: error }, 'a removed file could not be deleted');
    }
  }

  private pathOf(id: string): string {
    if (!ID.test(id)) throw new AppError('file.not_found', { fileId: id });
    return join(this.folder, id);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
