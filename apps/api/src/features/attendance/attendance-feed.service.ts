import { PassThrough, type Readable } from 'node:stream';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { AttendanceNews } from '@app/contracts';
import { In } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { Attendance } from './attendance.entity.js';
import { markKey } from './fold-marks.js';
import { toMarkView } from './attendance.view.js';

/** Other processes write too: so often the table is looked at. What this process writes is told at once. */
const POLL_MS = 2000;
/** A proxy closes what is silent for longer. */
const HEARTBEAT_MS = 20_000;
/** Then the browser connects anew, and whether it still may is asked again. */
const LONGEST_MS = 10 * 60_000;
/** A browser keeps six connections to one server. */
const MOST_PER_PERSON = 6;

interface Listener {
  dayId: string;
  personId: string;
  stream: PassThrough;
  /** Position of the last event that was told. */
  heard: number;
}

interface EventRow {
  dayId: string;
  position: number;
  personId: string;
  half: number;
}

/** Tells those who watch a day what is recorded on it, as server-sent events. */
@Injectable()
export class AttendanceFeed implements BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private timers: NodeJS.Timeout[] = [];
  private isReading = false;
  private isReadingAgain = false;
  private isClosed = false;

  constructor(
    private readonly db: Database,
    private readonly log: Log,
  ) {}

  /** What comes after that position, first what is there already. */
  open({ dayId, personId, after }: { dayId: string; personId: string; after: number }): Readable {
    if (this.isClosed) throw new AppError('server.not_ready');
    const own = [...this.listeners].filter((one) => one.personId === personId);
    if (own.length >= MOST_PER_PERSON) throw new AppError('request.rate_limited', { retryAfterSeconds: 10 });

    const stream = new PassThrough();
    const listener: Listener = { dayId, personId, stream, heard: after };
    const age = setTimeout(() => stream.end(), LONGEST_MS).unref();
    stream.once('close', () => {
      clearTimeout(age);
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stopTimers();
    });
    this.listeners.add(listener);
    if (this.timers.length === 0) this.startTimers();
    stream.write('retry: 2000\n\n');
    void this.read();
    return stream;
  }

  /** There is something new on that day. */
  wake(dayId: string): void {
    if ([...this.listeners].some((listener) => listener.dayId === dayId)) void this.read();
  }

  /** Before the server waits for its connections: an open stream would keep it waiting. */
  beforeApplicationShutdown(): void {
    this.isClosed = true;
    for (const { stream } of this.listeners) stream.end();
    this.stopTimers();
  }

  private startTimers(): void {
    const beat = () => this.listeners.forEach(({ stream }) => stream.write(': \n\n'));
    this.timers = [setInterval(() => void this.read(), POLL_MS).unref(), setInterval(beat, HEARTBEAT_MS).unref()];
  }

  private stopTimers(): void {
    this.timers.forEach((timer) => clearInterval(timer));
    this.timers = [];
  }

  /** One reading at a time; whoever asks meanwhile is answered by another one. */
  private async read(): Promise<void> {
    this.isReadingAgain = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.isReadingAgain && this.listeners.size > 0) {
        this.isReadingAgain = false;
        await this.tellNews();
      }
    } catch (error) {
      this.log.error({ err: error }, 'attendance not told');
    } finally {
      this.isReading = false;
    }
  }

  private async tellNews(): Promise<void> {
    const listeners = [...this.listeners];
    const events = await this.findEvents(listeners);
    if (events.length === 0) return;
    const marks = await this.findMarks(events);
    for (const listener of listeners) {
      const news = events.filter(({ dayId, position }) => dayId === listener.dayId && position > listener.heard);
      const last = news.at(-1)?.position;
      if (last === undefined) continue;
      const keys = new Set(news.map(markKey));
      const changed = marks.filter((mark) => mark.dayId === listener.dayId && keys.has(markKey(mark))).map(toMarkView);
      const data: AttendanceNews = { marks: changed, position: last };
      listener.stream.write(`id: ${last}\nevent: news\ndata: ${JSON.stringify(data)}\n\n`);
      listener.heard = last;
    }
  }

  /** All that one of the listeners has not heard yet, by one query. */
  private findEvents(listeners: readonly Listener[]): Promise<EventRow[]> {
    const heard = new Map<string, number>();
    for (const { dayId, heard: own } of listeners) heard.set(dayId, Math.min(heard.get(dayId) ?? own, own));
    const conditions = [...heard].map(() => '("dayId" = ? AND "position" > ?)').join(' OR ');
    return this.db.rows<EventRow>(
      `SELECT "dayId", "position", "personId", "half" FROM "attendance_event" WHERE ${conditions}
       ORDER BY "dayId", "position"`,
      [...heard].flat(),
    );
  }

  private findMarks(events: readonly EventRow[]): Promise<Attendance[]> {
    const dayId = In([...new Set(events.map((event) => event.dayId))]);
    const personId = In([...new Set(events.map((event) => event.personId))]);
    return this.db.of(Attendance).findBy({ dayId, personId });
  }
}
