import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database.js';
import { Log } from '../log.js';
import { SecretBox } from '../secret-box.js';
import { fromStored, toStored } from '../stored-instant.js';
import { MailTransport, type Mail } from './mail.js';
import { Outbox } from './outbox.js';
import { OutboxMessage } from './outbox-message.entity.js';

const BATCH = 10;
const CLAIM_MS = 120_000;
const POLL_MS = 15_000;
const MOST_ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/**
 * Sends queued mail: at least once, with growing pauses after failures, and never a message that another process has.
 * A message sent twice after a crash carries the same Message-ID, by which receivers drop the second.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();
  private isStopping = false;
  private readonly wake = () => void this.sendDue();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly transport: MailTransport,
    private readonly outbox: Outbox,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.outbox.told.on('written', this.wake);
    this.timer = setInterval(this.wake, POLL_MS).unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    this.outbox.told.off('written', this.wake);
    await this.current;
  }

  /** Sends everything that is due; calls while it runs wait for one more round. */
  sendDue(): Promise<void> {
    this.current = this.current
      .then(() => this.sendAll())
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'outbox round failed');
      });
    return this.current;
  }

  private async sendAll(): Promise<void> {
    while (!this.isStopping) {
      const claimed = await this.claim();
      for (const message of claimed) await this.sendOne(message);
      if (claimed.length < BATCH) return;
    }
  }

  /** Takes a batch for itself until the claim runs out: one statement, so that no two workers take the same. */
  private async claim(): Promise<Claimed[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + CLAIM_MS);
    return this.db.transaction(() =>
      this.db.rows<Claimed>(
        `UPDATE "outbox_message" SET "claimedUntil" = ? WHERE "id" IN (
           SELECT "id" FROM "outbox_message"
           WHERE "state" = 'waiting' AND "dueAt" <= ? AND ("claimedUntil" IS NULL OR "claimedUntil" <= ?)
           ORDER BY "dueAt", "id" LIMIT ${BATCH} ${this.db.isPostgres ? 'FOR UPDATE SKIP LOCKED' : ''})
         RETURNING "id", "key", "content", "createdAt", "attempts"`,
        [toStored(until), toStored(now), toStored(now)],
      ),
    );
  }

  private async sendOne(message: Claimed): Promise<void> {
    const attempts = message.attempts + 1;
    try {
      const mail = JSON.parse(this.box.open(message.content ?? '')) as Mail;
      await this.transport.deliver({ ...mail, key: message.key, date: fromStored(message.createdAt) });
      await this.note(message, { state: 'sent', content: null, sentAt: this.clock.now(), attempts, lastError: null });
    } catch (error) {
      await this.noteFailure(message, attempts, error);
    }
  }

  private async noteFailure(message: Claimed, attempts: number, error: unknown): Promise<void> {
    const lastError = kindOf(error);
    const isOver = attempts >= MOST_ATTEMPTS || isRefusedForGood(error);
    this.log.warn({ messageId: message.id, attempts, lastError, isOver }, 'mail not sent');
    const pause = Math.min(LONGEST_PAUSE_MS, 5_000 * 2 ** (attempts - 1));
    const dueAt = new Date(this.clock.now().getTime() + pause);
    await this.note(
      message,
      isOver ? { state: 'failed', content: null, attempts, lastError } : { dueAt, attempts, lastError },
    );
  }

  private async note(message: Claimed, change: Partial<OutboxMessage>): Promise<void> {
    await this.db.transaction(() =>
      this.db.of(OutboxMessage).update({ id: message.id }, { ...change, claimedUntil: null }),
    );
  }
}

type Claimed = Pick<OutboxMessage, 'id' | 'key' | 'content' | 'attempts'> & { createdAt: Date | string };

interface SmtpError {
  responseCode?: number;
  /** The SMTP command that was answered. */
  command?: string;
  code?: string;
}

function kindOf(error: unknown): string {
  const { responseCode, code } = error as SmtpError;
  return String(responseCode ?? code ?? (error instanceof Error ? error.name : 'unknown')).slice(0, 200);
}

/** 5xx to the recipient or the content will not get better; 4xx, time-outs and refused connections may. */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode, command } = error as SmtpError;
  // A refusal of the sender or of the password is a wrong setting: it will be put right, and the mail must be there then.
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return isAboutThisMail && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}
