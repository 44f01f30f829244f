import { Injectable } from '@nestjs/common';
import type { NoticeDelivery } from '@app/contracts';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { deliveryOf } from './notice-delivery.js';
import { noticeKinds, type NoticeKind } from './notice-kinds.js';
import { NoticeMail, type MailExtras } from './notice-mail.service.js';
import { NoticeSettings } from './notice-settings.service.js';
import { Notice, type NoticeValues } from './notice.entity.js';

/** Something to tell one person. */
export interface Telling {
  personId: string;
  kind: NoticeKind;
  /** What it is about: the same key is told to the same person once. At most 150 characters. */
  key: string;
  /** What the words of the kind need. */
  values: NoticeValues;
  /** Path within the product. */
  link?: string;
  cohortId?: string;
  dayId?: string;
  messageId?: string;
  /** Cannot wait for the daily summary. */
  isUrgent?: boolean;
  /** From then on there is no use in a mail; what would come too late in the summary goes at once. */
  expiresAt?: Date;
}

const CHUNK = 200;

/** Where features leave what there is to tell a person. How it gets there, the kind and the person decide. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: NoticeSettings,
    private readonly mail: NoticeMail,
    private readonly outbox: Outbox,
  ) {}

  /** Needs an open transaction, that of its cause. */
  async tell(telling: Telling, extras: MailExtras = {}): Promise<void> {
    await this.tellMany([telling], extras);
  }

  /** Answers those that were new; the others had been told before. */
  async tellMany(tellings: readonly Telling[], extras: MailExtras = {}): Promise<Notice[]> {
    if (tellings.length === 0) return [];
    const told = await this.store(await this.toNotices(tellings, extras.dueAt ?? this.clock.now()));
    const atOnce = told.filter(({ kind, delivery }) => delivery === 'at_once' && !isMailedByCalendar(kind));
    await this.send(atOnce, { isBulk: tellings.length > 1, ...extras });
    return told;
  }

  /** Writes the mail of each; who has no proven address finds it on the page. */
  async send(notices: readonly Notice[], extras: MailExtras = {}): Promise<void> {
    if (notices.length === 0) return;
    const letters = await this.mail.letters(notices, extras);
    if (extras.isBulk ?? true) await this.outbox.writeMany(letters);
    else for (const { key, letter } of letters) await this.outbox.write(key, letter);
    const reached = new Set(letters.map(({ notice }) => notice.id));
    await this.note(
      notices.filter(({ id }) => reached.has(id)),
      { state: 'mailed', delivery: 'at_once' },
    );
    await this.note(
      notices.filter(({ id }) => !reached.has(id)),
      { state: 'kept', delivery: 'off' },
    );
  }

  async note(notices: readonly Notice[], change: Pick<Notice, 'state'> & Partial<Notice>): Promise<void> {
    for (const notice of notices) Object.assign(notice, change);
    for (let from = 0; from < notices.length; from += CHUNK) {
      const ids = notices.slice(from, from + CHUNK).map(({ id }) => id);
      await this.db.of(Notice).update({ id: In(ids) }, change);
    }
  }

  /** `at`: from then on it is told; a summary before that does not have it. */
  private async toNotices(tellings: readonly Telling[], at: Date): Promise<Notice[]> {
    const now = this.clock.now();
    const choices = await this.settings.choicesOf(tellings.map(({ personId }) => personId));
    return tellings.map((telling) => {
      const { personId, kind, key, values } = telling;
      const expiresAt = telling.expiresAt ?? null;
      const circumstances = { now, expiresAt, isUrgent: telling.isUrgent ?? false };
      const delivery = deliveryOf(kind, choices.forKind(personId, kind), circumstances);
      const place = {
        link: telling.link ?? null,
        cohortId: telling.cohortId ?? null,
        dayId: telling.dayId ?? null,
        messageId: telling.messageId ?? null,
      };
      const state = stateOf(kind, delivery);
      const told = { personId, kind, key, values, ...place, delivery, state, createdAt: at, expiresAt };
      return Object.assign(new Notice(), { id: newId(), ...told });
    });
  }

  /** Keeps those that are new: the unique key decides, not a look before. */
  private async store(notices: readonly Notice[]): Promise<Notice[]> {
    const stored = new Set<string>();
    for (let from = 0; from < notices.length; from += CHUNK) {
      const chunk = notices.slice(from, from + CHUNK);
      await this.db.of(Notice).createQueryBuilder().insert().values(chunk).orIgnore().updateEntity(false).execute();
      const kept = await this.db
        .of(Notice)
        .find({ select: { id: true }, where: { id: In(chunk.map(({ id }) => id)) } });
      for (const { id } of kept) stored.add(id);
    }
    return notices.filter(({ id }) => stored.has(id));
  }
}

function stateOf(kind: NoticeKind, delivery: NoticeDelivery): Notice['state'] {
  if (isMailedByCalendar(kind)) return 'mailed';
  return delivery === 'daily' ? 'waiting' : 'kept';
}

function isMailedByCalendar(kind: NoticeKind): boolean {
  return noticeKinds[kind].delivery === 'by_calendar';
}
