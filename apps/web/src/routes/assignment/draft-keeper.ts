import { assignmentApi } from '@app/contracts';
import { ApiError, OfflineError, call } from '../../shared/api.js';

/** How long after the last letter the draft is saved. */
const PAUSE_MS = 1200;
const RETRY_MS = 5000;

export type DraftState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' | 'saving' | 'offline' }
  /** Saved in another window; `parts` are those that differ. */
  | { kind: 'conflict'; version: number; parts: readonly string[] }
  | { kind: 'refused'; code: string };

interface Unsaved {
  texts: Record<string, string>;
  groupMayRead?: boolean;
}

interface Draft {
  handInId: string;
  version: number;
  tell: (state: DraftState) => void;
}

/** Saves what is written a moment after the last letter, one request at a time, and never over another window's text. */
export class DraftKeeper {
  private unsaved: Unsaved | null = null;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;
  private readonly handInId: string;
  private readonly tell: (state: DraftState) => void;
  private current: number;

  constructor({ handInId, version, tell }: Draft) {
    this.handInId = handInId;
    this.current = version;
    this.tell = tell;
  }

  get version(): number {
    return this.current;
  }

  write(part: string, text: string): void {
    this.add({ texts: { [part]: text } });
  }

  letGroupRead(groupMayRead: boolean): void {
    this.add({ texts: {}, groupMayRead });
  }

  /** Resolves when everything is saved, or false when it could not be. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.sending;
    while (this.unsaved && !this.isStopped) {
      const sent = this.unsaved;
      await this.send();
      // Still there: it did not get through.
      if (this.unsaved === sent) return false;
    }
    return this.unsaved === null;
  }

  /** The page is left: what is not saved goes out and outlives it. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.unsaved && !this.sending && !this.isStopped) void this.send(true);
  }

  /** After a conflict: the text of this window is to stay. */
  keepMine(version: number): Promise<boolean> {
    this.current = version;
    this.isStopped = false;
    return this.flush();
  }

  private add(change: Unsaved): void {
    const texts = { ...this.unsaved?.texts, ...change.texts };
    this.unsaved = { ...this.unsaved, ...change, texts };
    if (this.isStopped) return;
    this.tell({ kind: 'waiting' });
    this.plan(PAUSE_MS);
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private send(keepalive = false): Promise<void> {
    const change = this.unsaved;
    if (this.sending) return this.sending;
    if (!change) return Promise.resolve();
    this.tell({ kind: 'saving' });
    this.sending = this.save(change, keepalive).finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async save(change: Unsaved, keepalive: boolean): Promise<void> {
    const input = { params: { handInId: this.handInId }, body: { version: this.current, ...change } };
    try {
      const { version, savedAt } = await call(assignmentApi.save, input, { keepalive });
      this.current = version;
      if (this.unsaved === change) this.unsaved = null;
      this.tell(this.unsaved ? { kind: 'waiting' } : { kind: 'saved', at: savedAt });
    } catch (error) {
      this.refuse(error);
    }
  }

  private refuse(error: unknown): void {
    if (error instanceof OfflineError) {
      this.tell({ kind: 'offline' });
      this.plan(RETRY_MS);
      return;
    }
    this.isStopped = true;
    if (!(error instanceof ApiError)) throw error;
    const { code, details } = error.problem;
    const { version, parts, state } = details as { version?: number; parts?: string[]; state?: string };
    const isOpen = state === 'draft' || state === 'returned';
    if (code === 'hand_in.changed_meanwhile' && version !== undefined && isOpen) {
      this.tell({ kind: 'conflict', version, parts: parts ?? [] });
    } else {
      this.tell({ kind: 'refused', code });
    }
  }
}
