import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { demoApi, ReplyOf } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import { Settings } from '../../platform/settings.js';
import { readEml } from './eml.js';

const MOST_LISTED = 100;

type MailView = ReplyOf<typeof demoApi.readMail>;

/** The mail that the demo wrote into files instead of sending. Outside the demo there is none, whoever asks. */
@Injectable()
export class MailboxService {
  private readonly folder: string;

  constructor(private readonly settings: Settings) {
    this.folder = join(settings.dataDir, 'mail');
  }

  /** The newest first; names of the files begin with their time. */
  async list(): Promise<Omit<MailView, 'text'>[]> {
    const names = (await this.findNames()).slice(0, MOST_LISTED);
    const mails = await Promise.all(names.map((name) => this.readMail(name)));
    return mails.map(({ id, to, subject, at }) => ({ id, to, subject, at }));
  }

  async read(messageId: string): Promise<MailView> {
    const name = (await this.findNames()).find((one) => idOf(one) === messageId);
    if (!name) throw new AppError('request.not_found', { messageId });
    return this.readMail(name);
  }

  private async findNames(): Promise<string[]> {
    if (!this.settings.isDemo) throw new AppError('request.not_found');
    if (!existsSync(this.folder)) return [];
    const names = await readdir(this.folder);
    return names
      .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
      .sort()
      .reverse();
  }

  private async readMail(name: string): Promise<MailView> {
    const { to, subject, date, text } = readEml(await readFile(join(this.folder, name), 'utf8'));
    return { id: idOf(name), to, subject, at: date.toISOString(), text };
  }
}

/** The same file always has the same id: a UUID of version 8, made from its name. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
