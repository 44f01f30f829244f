import type { Clock } from '../clock.js';
import type { Database } from '../database.js';
import type { Log } from '../log.js';
import type { SecretBox } from '../secret-box.js';
import { fromStored, toStored } from '../stored-instant.js';
import { LONGEST_DELIVERY_MS, type MailTransport } from './mail.js';
import { layOut, type Letter } from './mail-layout.js';
import { failureOf, type Failure } from './mail-failure.js';
import { OutboxMessage, type MailPriority } from './outbox-message.entity.js';

const CLAIM_MS = 300_000;
/** A delivery, and one before it that holds the only conversation, fit into what is left of the claim. */
const LATEST_START_MS = CLAIM_MS - 2 * LONGEST_DELIVERY_MS;
/** A process that dies has noted all but the last of what it sent. */
const LONGEST_UNNOTED_MS = 1_000;
/** So many mails in a row without any answer: nobody is there. */
const MOST_SILENCES = 10;
const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

export interface LanePlan {
  priority: MailPriority;
  /** Mails handed over at the same time. */
  width: number;
  /** Mails claimed together. What became of them is noted together with the next claim. */
  batch: number;
}

export interface LaneTools {
  db: Database;
  clock: Clock;
  box: SecretBox;
  transport: MailTransport;
  log: Log;
}

type Row = Pick<OutboxMessage, 'id' | 'key' | 'content' | 'attempts'> & {
  createdAt: Date | string;
  dueAt: Date | string;
};
type Claimed = Row & { latestStart: number };
/** `not tried`: its claim would not have outlasted a delivery, or nobody is there to take it. */
interface Outcome {
  message: Claimed;
  result: 'sent' | 'not tried' | Failure;
}

/** Sends the mail of one priority: some are on their way while the next are claimed, so that the server never waits. */
export class OutboxLane {
  private isStopping = false;
  private isDry = false;
  private silences = 0;
  private ready: Claimed[] = [];
  private outcomes: Outcome[] = [];
  private refill: Promise<void> | null = null;
  private notedAt = 0;
  private trouble: Error | null = null;

  constructor(
    private readonly plan: LanePlan,
    private readonly tools: LaneTools,
  ) {}

  /** No more mail is begun. */
  stop(): void {
    this.isStopping = true;
  }

  /** Sends everything that is due. One call at a time. */
  async sendDue(): Promise<void> {
    this.isDry = false;
    this.silences = 0;
    this.trouble = null;
    this.notedAt = performance.now();
    await Promise.all(Array.from({ length: this.plan.width }, () => this.work()));
    await this.refill;
    if (this.outcomes.length > 0) await this.turnOver(false);
    this.failIfInTrouble();
  }

  private failIfInTrouble(): void {
    if (this.trouble) throw this.trouble;
  }

  private async work(): Promise<void> {
    for (let message = await this.next(); message; message = await this.next()) {
      const isTried = !this.isOver && this.tools.clock.now().getTime() <= message.latestStart;
      const result = isTried ? await this.deliver(message) : 'not tried';
      if (isTried) this.silences = typeof result === 'object' && !result.isAnswer ? this.silences + 1 : 0;
      this.outcomes.push({ message, result });
    }
  }

  private get isOver(): boolean {
    // Nobody answers: the other mails wait for the next round instead of running into the same wall one by one.
    return this.isStopping || this.trouble !== null || this.silences >= MOST_SILENCES;
  }

  private async next(): Promise<Claimed | undefined> {
    for (;;) {
      const isMoreWanted = !this.isDry && !this.isOver && this.ready.length <= this.plan.batch / 2;
      const isLate = this.outcomes.length > 0 && performance.now() - this.notedAt > LONGEST_UNNOTED_MS;
      if (isMoreWanted || isLate) {
        this.refill ??= this.turnOver(isMoreWanted).finally(() => {
          this.refill = null;
        });
      }
      if (this.ready.length > 0 || !this.refill) return this.ready.shift();
      await this.refill;
    }
  }

  /** One transaction notes what became of the last mails and claims the next. */
  private async turnOver(isMoreWanted: boolean): Promise<void> {
    const noted = this.outcomes.splice(0);
    this.notedAt = performance.now();
    try {
      const claimed = await this.tools.db.transaction(async () => {
        await this.note(noted);
        return isMoreWanted ? this.claim() : [];
      });
      this.ready.push(...claimed);
      if (isMoreWanted) this.isDry = claimed.length < this.plan.batch;
    } catch (error) {
      this.outcomes.unshift(...noted);
      this.trouble = error instanceof Error ? error : new Error('The outbox cannot be written.', { cause: error });
    }
  }

  /** Takes a batch for itself until the claim runs out: one statement, so that no two workers take the same. */
  private async claim(): Promise<Claimed[]> {
    const { db, clock } = this.tools;
    const now = clock.now();
    const until = new Date(now.getTime() + CLAIM_MS);
    const rows = await db.rows<Row>(
      `UPDATE "outbox_message" SET "claimedUntil" = ? WHERE "id" IN (
         SELECT "id" FROM "outbox_message"
         WHERE "state" = 'waiting' AND "priority" = ${this.plan.priority} AND "dueAt" <= ?
           AND ("claimedUntil" IS NULL OR "claimedUntil" <= ?)
         ORDER BY "dueAt", "id" LIMIT ${this.plan.batch} ${db.isPostgres ? 'FOR UPDATE SKIP LOCKED' : ''})
       RETURNING "id", "key", "content", "createdAt", "dueAt", "attempts"`,
      [toStored(until), toStored(now), toStored(now)],
    );
    const latestStart = now.getTime() + LATEST_START_MS;
    return rows.map((row) => ({ ...row, latestStart }));
  }

  private async deliver({ key, content, createdAt, dueAt }: Claimed): Promise<'sent' | Failure> {
    try {
      const mail = layOut(JSON.parse(this.tools.box.open(content ?? '')) as Letter);
      const date = new Date(Math.max(fromStored(createdAt).getTime(), fromStored(dueAt).getTime()));
      await this.tools.transport.deliver({ ...mail, key, date });
      return 'sent';
    } catch (error) {
      return failureOf(error);
    }
  }

  /** What is the same for several mails is written in one statement. */
  private async note(outcomes: readonly Outcome[]): Promise<void> {
    const groups = new Map<string, { change: Change; ids: string[] }>();
    for (const outcome of outcomes) {
      const change = this.changeFor(outcome);
      const name = JSON.stringify(change);
      const group = groups.get(name) ?? { change, ids: [] };
      group.ids.push(outcome.message.id);
      groups.set(name, group);
    }
    for (const { change, ids } of groups.values())
      await this.tools.db.of(OutboxMessage).update(ids, { ...change, claimedUntil: null });
  }

  private changeFor({ message, result }: Outcome): Change {
    if (result === 'not tried') return {};
    const attempts = message.attempts + 1;
    const now = this.tools.clock.now();
    if (result === 'sent') return { state: 'sent', content: null, sentAt: now, attempts, lastError: null };

    const { kind: lastError, isForGood } = result;
    const isOver = attempts >= MOST_ATTEMPTS || isForGood;
    this.tools.log.warn({ messageId: message.id, attempts, lastError, isOver }, 'mail not sent');
    if (isOver) return { state: 'failed', content: null, attempts, lastError };
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
    return { dueAt: new Date(now.getTime() + pause), attempts, lastError };
  }
}

type Change = Partial<Pick<OutboxMessage, 'state' | 'content' | 'sentAt' | 'attempts' | 'lastError' | 'dueAt'>>;
