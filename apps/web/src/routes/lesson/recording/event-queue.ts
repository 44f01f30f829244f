import { learningApi, type LearningEvent, type ReplyOf } from '@app/contracts';
import { call } from '../../../shared/api.js';
import { backOff, faultOf } from './delivery-fault.js';
import { DeviceDrawer, drawersWith } from './device-drawer.js';
import { inOneTab } from './one-tab.js';

export interface SaveState {
  kind: 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out';
  /** Milliseconds since 1970 by this device's clock. */
  savedAt: number | null;
}

export type RecordReply = ReplyOf<typeof learningApi.record>;

/** What the contract takes at once. */
const BATCH = 200;
/** Of what is sent while the page closes the browser takes 64 kB. */
const LEAVING_BATCH = 100;
/** Events of one moment go out together. */
const TOGETHER_MS = 50;
const DRAWER = 'events.';

/**
 * What a learner did in one course and the server does not know yet. It is kept on the device, survives a reload and
 * a lost connection, and is sent again until the server has it; the ids make a repeat harmless.
 */
export class EventQueue {
  private readonly drawer: DeviceDrawer;
  private readonly listeners = new Set<() => void>();
  private state: SaveState = { kind: 'idle', savedAt: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly enrolmentId: string,
    private readonly onReply: (reply: RecordReply) => void = () => undefined,
  ) {
    this.drawer = new DeviceDrawer(DRAWER + enrolmentId);
  }

  get current(): SaveState {
    return this.state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(event: LearningEvent): void {
    this.drawer.put(event.id, JSON.stringify(event));
    if (this.state.kind === 'idle' || this.state.kind === 'saved') this.show('saving');
    // While the connection is lost the next try is planned already.
    if (this.failures === 0) this.plan(TOGETHER_MS);
  }

  /** Sends everything that is kept, one call after the other. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.sending = this.sending.then(() => inOneTab(DRAWER + this.enrolmentId, () => this.sendAll()));
    return this.sending;
  }

  /** For a page that is being left: asks the browser to see it through. What does not arrive stays kept. */
  flushOnLeave(): void {
    const batch = this.batch(LEAVING_BATCH);
    if (batch.length === 0) return;
    this.send(batch, true).then(
      () => this.settle(),
      () => undefined,
    );
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private batch(size: number): LearningEvent[] {
    return this.drawer
      .entries()
      .slice(0, size)
      .map(([, text]) => JSON.parse(text) as LearningEvent);
  }

  private async sendAll(): Promise<void> {
    try {
      for (let batch = this.batch(BATCH); batch.length > 0; batch = this.batch(BATCH)) {
        if (this.failures === 0) this.show('saving');
        await this.deliver(batch);
      }
      this.settle();
    } catch (error) {
      this.postpone(error);
    }
  }

  /** One event that can never be stored must not hold up the others: the batch is halved until it is found. */
  private async deliver(batch: LearningEvent[]): Promise<void> {
    try {
      await this.send(batch, false);
    } catch (error) {
      if (faultOf(error) !== 'refused') throw error;
      if (batch.length === 1) return this.forget(batch);
      const middle = Math.ceil(batch.length / 2);
      await this.deliver(batch.slice(0, middle));
      await this.deliver(batch.slice(middle));
    }
  }

  private async send(events: LearningEvent[], keepalive: boolean): Promise<void> {
    const params = { enrolmentId: this.enrolmentId };
    const reply = await call(learningApi.record, { params, body: { events } }, { keepalive });
    this.forget(events);
    this.onReply(reply);
  }

  private forget(events: LearningEvent[]): void {
    for (const { id } of events) this.drawer.remove(id);
  }

  private settle(): void {
    this.failures = 0;
    if (this.state.kind !== 'idle') this.show('saved');
  }

  private postpone(error: unknown): void {
    const fault = faultOf(error);
    this.show(fault === 'signed-out' ? 'signed-out' : 'offline');
    if (fault !== 'signed-out') this.plan(backOff(this.failures));
    this.failures += 1;
  }

  private plan(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), afterMs);
  }

  private show(kind: SaveState['kind']): void {
    if (kind === this.state.kind && kind !== 'saved') return;
    this.state = { kind, savedAt: kind === 'saved' ? Date.now() : this.state.savedAt };
    for (const listener of this.listeners) listener();
  }
}

/** Sends what other courses left on this device, for example when the connection was lost and the course not opened again. */
export function sendLeftovers(except: string): void {
  const others = drawersWith(DRAWER).map((name) => name.slice(DRAWER.length));
  for (const enrolmentId of others.filter((id) => id !== except)) {
    const queue = new EventQueue(enrolmentId);
    void queue.flush().then(() => queue.stop());
  }
}
