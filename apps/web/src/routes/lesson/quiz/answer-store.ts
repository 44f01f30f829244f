import { assessmentApi, type Answer } from '@app/contracts';
import { ApiError, call } from '../../../shared/api.js';
import { backOff, faultOf } from '../recording/delivery-fault.js';
import { DeviceDrawer } from '../recording/device-drawer.js';
import type { SaveState } from '../recording/event-queue.js';

interface Waiting {
  answer: Answer;
  sequence: number;
}

export type Answers = Readonly<Record<string, Answer>>;

export interface AnswerState {
  answers: Answers;
  save: SaveState;
  /** The server has closed the attempt; nothing can be changed any more. */
  isClosed: boolean;
  /** Questions whose answer the server did not take. */
  refused: readonly string[];
}

/**
 * The answers of one attempt. Every change is kept on the device first, sent on its own and sent again until the server
 * has it; the sequence lets the newest one win, whatever arrives when.
 */
export class AnswerStore {
  private readonly drawer: DeviceDrawer;
  private readonly listeners = new Set<() => void>();
  private state: AnswerState;
  private lastSequence = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly attemptId: string,
    stored: Answers,
  ) {
    this.drawer = new DeviceDrawer(`answers.${attemptId}`);
    this.state = {
      answers: this.withWaiting(stored),
      save: { kind: 'idle', savedAt: null },
      isClosed: false,
      refused: [],
    };
  }

  get current(): AnswerState {
    return this.state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get hasUnsaved(): boolean {
    return this.drawer.entries().length > 0;
  }

  /** What the server knows by now, for example from another device; what is not sent yet goes before it. */
  adopt(stored: Answers): void {
    this.change({ answers: { ...this.state.answers, ...this.withWaiting(stored) } });
  }

  /** `afterMs`: how long to wait for more, for somebody who is typing. */
  set(questionId: string, answer: Answer, afterMs: number): void {
    this.lastSequence = Math.max(Date.now(), this.lastSequence + 1);
    this.drawer.put(questionId, JSON.stringify({ answer, sequence: this.lastSequence } satisfies Waiting));
    const { save } = this.state;
    this.change({
      answers: { ...this.state.answers, [questionId]: answer },
      refused: this.state.refused.filter((id) => id !== questionId),
      save: save.kind === 'idle' || save.kind === 'saved' ? { ...save, kind: 'saving' } : save,
    });
    if (this.failures === 0) this.plan(afterMs);
  }

  /** Sends what is waiting; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.sending = this.sending.then(() => this.sendAll());
    await this.sending;
    return !this.hasUnsaved;
  }

  flushOnLeave(): void {
    for (const [questionId, text] of this.drawer.entries()) {
      // What does not arrive stays in the drawer.
      this.send(questionId, text, true).catch(() => undefined);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async sendAll(): Promise<void> {
    try {
      for (let [next] = this.drawer.entries(); next; [next] = this.drawer.entries()) await this.deliver(...next);
      this.failures = 0;
      if (this.state.save.kind !== 'idle') this.change({ save: { kind: 'saved', savedAt: Date.now() } });
    } catch (error) {
      const kind = faultOf(error) === 'signed-out' ? 'signed-out' : 'offline';
      this.change({ save: { ...this.state.save, kind } });
      if (kind === 'offline') this.plan(backOff(this.failures));
      this.failures += 1;
    }
  }

  private async deliver(questionId: string, text: string): Promise<void> {
    try {
      await this.send(questionId, text, false);
    } catch (error) {
      if (faultOf(error) !== 'refused') throw error;
      this.drawer.remove(questionId);
      if (error instanceof ApiError && error.problem.code === 'attempt.closed') this.change({ isClosed: true });
      else this.change({ refused: [...this.state.refused, questionId] });
    }
  }

  private async send(questionId: string, text: string, keepalive: boolean): Promise<void> {
    const params = { attemptId: this.attemptId, questionId };
    await call(assessmentApi.answer, { params, body: JSON.parse(text) as Waiting }, { keepalive });
    // Meanwhile it may have been changed again; then the new one is still waiting.
    if (this.drawer.get(questionId) === text) this.drawer.remove(questionId);
  }

  private withWaiting(stored: Answers): Answers {
    const waiting = this.drawer.entries().map(([id, text]) => [id, (JSON.parse(text) as Waiting).answer] as const);
    return { ...stored, ...Object.fromEntries(waiting) };
  }

  private plan(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), afterMs);
  }

  private change(part: Partial<AnswerState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
