import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database.js';
import { Log } from '../log.js';
import { SecretBox } from '../secret-box.js';
import { MailTransport } from './mail.js';
import { Outbox } from './outbox.js';
import { OutboxLane } from './outbox-lane.js';

const POLL_MS = 15_000;
/** Kept for mail that somebody waits for, whatever else is being sent. */
const AT_ONCE_WIDTH = 2;

/**
 * Sends queued mail: at least once, with growing pauses after failures, and never a message that another process has.
 * A message sent twice after a crash carries the same Message-ID, by which receivers drop the second.
 * Mail that somebody waits for has a lane of its own: a sign-in link never stands behind thousands of invitations.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly lanes: { lane: OutboxLane; current: Promise<void> }[];
  private readonly wake = () => void this.sendDue();

  constructor(
    db: Database,
    clock: Clock,
    box: SecretBox,
    private readonly transport: MailTransport,
    private readonly outbox: Outbox,
    private readonly log: Log,
  ) {
    const tools = { db, clock, box, transport, log };
    const rest = Math.max(1, transport.capacity - AT_ONCE_WIDTH);
    this.lanes = [
      new OutboxLane({ priority: 0, width: AT_ONCE_WIDTH, batch: 10 }, tools),
      new OutboxLane({ priority: 1, width: rest, batch: 300 }, tools),
    ].map((lane) => ({ lane, current: Promise.resolve() }));
  }

  onApplicationBootstrap(): void {
    this.outbox.told.on('written', this.wake);
    this.timer = setInterval(this.wake, POLL_MS).unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.outbox.told.off('written', this.wake);
    for (const { lane } of this.lanes) lane.stop();
    await Promise.all(this.lanes.map(({ current }) => current));
    await this.transport.close();
  }

  /** Sends everything that is due; calls while it runs wait for one more round. */
  async sendDue(): Promise<void> {
    await Promise.all(
      this.lanes.map((one) => {
        one.current = one.current
          .then(() => one.lane.sendDue())
          .catch((error: unknown) => {
            this.log.error({ err: error }, 'outbox round failed');
          });
        return one.current;
      }),
    );
  }
}
