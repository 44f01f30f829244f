import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { Outbox, type KeyedLetter } from '../../platform/mail/outbox.js';
import { toStored } from '../../platform/stored-instant.js';
import { isTooLate } from './notice-delivery.js';
import { NoticeMail } from './notice-mail.service.js';
import { Notices } from './notices.service.js';
import { NoticeDigest } from './notice-digest.entity.js';
import { NoticeSettings } from './notice-settings.service.js';
import { Notice } from './notice.entity.js';
import { dueDigest } from './reminder-schedule.js';

/** People of one transaction. */
const BATCH = 200;

/** Sends what waits: one summary a day for each person, and by itself what would come too late in the next one. */
@Injectable()
export class DigestService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    private readonly mail: NoticeMail,
    private readonly settings: NoticeSettings,
  ) {}

  async run(): Promise<void> {
    const digest = dueDigest(this.clock.now());
    let dealtWith = digest ? BATCH : 0;
    while (digest && dealtWith === BATCH) dealtWith = await this.db.transaction(() => this.sendBatch(digest));
    await this.db.transaction(() => this.sendLate());
  }

  /** Answers how many people it dealt with. */
  private async sendBatch({ day, at }: { day: string; at: Date }): Promise<number> {
    const personIds = await this.peopleWaiting(day, at);
    if (personIds.length === 0) return 0;
    const mine = await this.claim(personIds, day);
    const waiting = await this.db.of(Notice).find({
      where: { personId: In(mine), state: 'waiting', createdAt: LessThanOrEqual(at) },
      order: { id: 'ASC' },
    });
    const choices = await this.settings.choicesOf(mine);
    const now = this.clock.now();
    const isUseful = ({ personId, expiresAt }: Notice) =>
      choices.get(personId, 'digest') !== 'off' && (expiresAt === null || expiresAt > now);
    const useful = waiting.filter(isUseful);
    const letters = await this.letters(useful, day);
    await this.outbox.writeMany(letters);

    const reached = new Set(letters.map(({ personId }) => personId));
    const isMailed = (notice: Notice) => useful.includes(notice) && reached.has(notice.personId);
    await this.notices.note(waiting.filter(isMailed), { state: 'mailed' });
    const kept = waiting.filter((notice) => !isMailed(notice));
    await this.notices.note(kept, { state: 'kept', delivery: 'off' });
    return personIds.length;
  }

  private async letters(notices: readonly Notice[], day: string): Promise<(KeyedLetter & { personId: string })[]> {
    const background = await this.mail.background(notices);
    const byPerson = new Map<string, Notice[]>();
    for (const notice of notices) byPerson.set(notice.personId, [...(byPerson.get(notice.personId) ?? []), notice]);
    return [...byPerson].flatMap(([personId, own]) => {
      const letter = this.mail.digest(personId, own, background);
      return letter ? [{ personId, key: `digest ${day} ${personId}`, letter }] : [];
    });
  }

  private async peopleWaiting(day: string, at: Date): Promise<string[]> {
    const rows = await this.db.rows<{ personId: string }>(
      `SELECT DISTINCT n."personId" FROM "notice" n WHERE n."state" = 'waiting' AND n."createdAt" <= ?
       AND NOT EXISTS (SELECT 1 FROM "notice_digest" d WHERE d."personId" = n."personId" AND d."day" = ?)
       ORDER BY n."personId" LIMIT ${BATCH}`,
      [toStored(at), day],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Of two processes at the same people, the unique key gives each person to one. */
  private async claim(personIds: readonly string[], day: string): Promise<string[]> {
    const runId = newId();
    const digests = personIds.map((personId) => ({ personId, day, runId }));
    await this.db.of(NoticeDigest).createQueryBuilder().insert().values(digests).orIgnore().execute();
    const mine = await this.db.of(NoticeDigest).findBy({ personId: In([...personIds]), day, runId });
    return mine.map(({ personId }) => personId);
  }

  /** After the server was down: a summary was missed, and the next one would come after the seminar. */
  private async sendLate(): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.db.rows<{ id: string }>(
      `SELECT "id" FROM "notice" WHERE "state" = 'waiting' AND "expiresAt" IS NOT NULL ORDER BY "id"`,
    );
    if (waiting.length === 0) return;
    const lock = this.db.isPostgres ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const notices = await this.db
      .of(Notice)
      .find({ where: { id: In(idsOf(waiting)), state: 'waiting' }, order: { id: 'ASC' }, ...lock });
    const past = notices.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
    const late = notices.filter((notice) => !past.includes(notice) && isTooLate(notice.expiresAt, now));
    await this.notices.note(past, { state: 'kept', delivery: 'off' });
    await this.notices.send(late);
  }
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}
