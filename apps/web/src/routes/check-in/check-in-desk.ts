import type { AttendanceNews, AttendanceRoster, NewAttendance, NewWalkIn } from '@app/contracts';
import type { CheckInStore, Entry, KeptRoster } from '../../shared/attendance/check-in-store.js';
import { SendError, type SendFault, type SendReply } from '../../shared/attendance/send-entries.js';
import { sortableId } from '../../shared/attendance/sortable-id.js';
import { isAboutStranger, withEntries, withNews, withSent } from './roster-changes.js';

/** Fits into one request with room to spare. */
const PORTION = 40;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** What the page shows. */
export interface DeskState {
  /** With everything that this device has seen. */
  roster: AttendanceRoster;
  waiting: readonly Entry[];
  refused: readonly Entry[];
  isSending: boolean;
  fault: SendFault | null;
}

export interface DeskParts {
  store: CheckInStore;
  kept: KeptRoster;
  send: (entries: readonly Entry[]) => Promise<SendReply>;
  load: () => Promise<AttendanceRoster>;
  now: () => number;
  /** Does the work after so many milliseconds; the function it gives calls it off. */
  later: (work: () => void, ms: number) => () => void;
}

type Seen = Pick<NewAttendance, 'personId' | 'half' | 'status' | 'method'> & { code?: string };
export type Arrival = Pick<NewWalkIn, 'givenName' | 'familyName' | 'email'> & {
  municipality: { id: string; name: string } | null;
};

/**
 * Takes down who is there, with or without a network. Everything is stored before it is shown, is sent until the server
 * has it, and leaves the device only then: nothing is lost by a reload, and the ids made here keep it from doubling.
 */
export class CheckInDesk {
  private readonly listeners = new Set<() => void>();
  private kept: KeptRoster;
  private entries: Entry[] = [];
  private isSending = false;
  private fault: SendFault | null = null;
  private pause = FIRST_PAUSE_MS;
  private callOff: () => void = () => undefined;
  private shown: DeskState;

  constructor(private readonly parts: DeskParts) {
    this.kept = parts.kept;
    this.shown = this.toState();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): DeskState => this.shown;

  /** Finds what an earlier visit could not send. */
  async open(): Promise<void> {
    const { ownerId, dayId } = this.kept;
    const stored = await this.parts.store.listEntries(ownerId, dayId);
    const known = new Set(this.entries.map(({ id }) => id));
    this.entries = [...stored.filter(({ id }) => !known.has(id)), ...this.entries];
    this.show();
    await this.flush();
  }

  close(): void {
    this.callOff();
  }

  mark(...seen: readonly Seen[]): Promise<void> {
    return this.add(seen.map((one, place) => this.toEvent(one, place)));
  }

  /** Somebody who is not on the list, present in this half. */
  admit({ municipality, ...names }: Arrival, half: number): Promise<void> {
    const id = sortableId(this.parts.now());
    const walkIn = { id, ...names, municipalityId: municipality?.id ?? null };
    const event = this.toEvent({ personId: id, half, status: 'present', method: 'walk_in' }, 1);
    return this.add([{ ...this.owned(id), kind: 'walkIn', walkIn, municipality }, event]);
  }

  /** Sends what waits, one request at a time, and tries again by itself while the server cannot be reached. */
  async flush(): Promise<void> {
    this.callOff();
    if (this.isSending || this.waiting().length === 0) return;
    this.isSending = true;
    this.show();
    try {
      let size = PORTION;
      while (this.waiting().length > 0) size = await this.sendPortion(this.waiting().slice(0, size));
      this.fault = null;
      this.pause = FIRST_PAUSE_MS;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      this.fault = error.fault;
      if (error.fault === 'later') this.tryLater();
    } finally {
      this.isSending = false;
      this.show();
    }
  }

  /** What others have recorded. */
  async hear(news: AttendanceNews): Promise<void> {
    if (isAboutStranger(this.kept.roster, news)) return this.refresh();
    return this.keep(withNews(this.kept.roster, news));
  }

  async refresh(): Promise<void> {
    const roster = await this.parts.load();
    this.kept = { ...this.kept, clockAhead: Date.parse(roster.serverTime) - this.parts.now() };
    await this.keep(roster);
  }

  /** The person has read why these were refused. */
  async dismiss(): Promise<void> {
    const refused = this.entries.filter((entry) => entry.refused);
    this.entries = this.entries.filter((entry) => !entry.refused);
    this.show();
    await this.parts.store.dropEntries(refused.map(({ id }) => id));
  }

  private async add(entries: Entry[]): Promise<void> {
    await this.parts.store.putEntries(entries);
    this.entries = [...this.entries, ...entries];
    this.show();
    await this.flush();
  }

  /** How many to send at once from now on: when a request as such is refused, the culprit is found one by one. */
  private async sendPortion(portion: readonly Entry[]): Promise<number> {
    try {
      const reply = await this.parts.send(portion);
      await this.settle(portion, reply);
      return PORTION;
    } catch (error) {
      if (!(error instanceof SendError) || error.fault !== 'invalid') throw error;
      const [culprit] = portion;
      if (portion.length > 1 || !culprit) return 1;
      await this.refuse([{ ...culprit, refused: 'invalid' }]);
      return 1;
    }
  }

  /** First the roster has it, then the queue lets go: at no moment is it in neither. */
  private async settle(portion: readonly Entry[], reply: SendReply): Promise<void> {
    await this.keep(withSent(this.kept.roster, portion, reply));
    const reasons = new Map(reply.refused.map(({ id, reason }) => [id, reason]));
    const refused = portion.flatMap((entry): Entry[] => {
      const reason = reasons.get(entry.id);
      return reason ? [{ ...entry, refused: reason }] : [];
    });
    await this.refuse(refused);
    const taken = new Set(portion.filter(({ id }) => !reasons.has(id)).map(({ id }) => id));
    await this.parts.store.dropEntries([...taken]);
    this.entries = this.entries.filter(({ id }) => !taken.has(id));
    this.show();
  }

  private async refuse(refused: readonly Entry[]): Promise<void> {
    if (refused.length === 0) return;
    await this.parts.store.putEntries(refused);
    const changed = new Map(refused.map((entry) => [entry.id, entry]));
    this.entries = this.entries.map((entry) => changed.get(entry.id) ?? entry);
    this.show();
  }

  private tryLater(): void {
    this.callOff = this.parts.later(() => void this.flush(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private async keep(roster: AttendanceRoster): Promise<void> {
    this.kept = { ...this.kept, roster };
    this.show();
    await this.parts.store.keepRoster(this.kept);
  }

  private waiting(): Entry[] {
    return this.entries.filter(({ refused }) => !refused);
  }

  /** By the server's clock as far as it is known: of two phones, the one that is slow must not lose. */
  private toEvent({ code, ...seen }: Seen, place: number): Entry {
    const now = this.parts.now();
    const id = sortableId(now + place);
    const at = new Date(now + this.kept.clockAhead).toISOString();
    return { ...this.owned(id), kind: 'event', event: { id, at, ...seen, ...(code === undefined ? {} : { code }) } };
  }

  private owned(id: string) {
    const { ownerId, dayId } = this.kept;
    return { id, ownerId, dayId };
  }

  private toState(): DeskState {
    return {
      roster: withEntries(this.kept.roster, this.entries),
      waiting: this.waiting(),
      refused: this.entries.filter(({ refused }) => refused),
      isSending: this.isSending,
      fault: this.fault,
    };
  }

  private show(): void {
    this.shown = this.toState();
    for (const listener of this.listeners) listener();
  }
}
