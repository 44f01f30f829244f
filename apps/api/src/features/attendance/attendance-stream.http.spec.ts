import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attendanceApi, AttendanceNews, type NewAttendance } from '@app/contracts';
import { aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { SESSION_COOKIE } from '../../platform/http.js';
import { newId } from '../../platform/id.js';
import type { SeminarDay } from '../seminar/index.js';
import { AttendanceEvent } from './attendance-event.entity.js';
import { Attendance } from './attendance.entity.js';

let server: TestServer;
let session: string;
let day: SeminarDay;
let personId: string;
let origin: string;
let opened: AbortController[] = [];

beforeEach(async () => {
  server = await TestServer.start();
  // A stream needs a real connection.
  await server.app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}`;
  const trainer = await aPerson(server, { roles: ['trainer'] });
  session = await aSession(server, trainer);
  const cohort = await aCohort(server, { trainerIds: [trainer.id] });
  const startsAt = new Date(server.clock.now().getTime() - 3_600_000);
  day = await aSeminarDay(server, { cohortId: cohort.id, startsAt });
  ({ personId } = await aMember(server, { cohortId: cohort.id }));
});
afterEach(async () => {
  for (const controller of opened) controller.abort();
  opened = [];
  await server.stop();
});

function anEvent(half: number, status: 'present' | 'absent' = 'present'): NewAttendance {
  return { id: newId(), personId, half, status, method: 'list', at: server.clock.now().toISOString() };
}
const record = (...events: NewAttendance[]) =>
  server.call(attendanceApi.record, { params: { dayId: day.id }, body: { events } }, { session });

interface Opening {
  as?: string | undefined;
  lastEventId?: string;
  query?: string;
}

/** Opens the stream as a browser does. */
async function open({ as = session, lastEventId, query = '' }: Opening = {}) {
  const controller = new AbortController();
  opened.push(controller);
  const reply = await fetch(`${origin}/api/days/${day.id}/attendance/stream${query}`, {
    headers: {
      cookie: `${SESSION_COOKIE}=${as}`,
      accept: 'text/event-stream',
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    },
    signal: controller.signal,
  });
  return { reply, controller, reader: new StreamReader(reply) };
}

interface Message {
  id: string;
  news: AttendanceNews;
}

/** Takes server-sent events apart. */
class StreamReader {
  private readonly source: ReadableStreamDefaultReader<Uint8Array> | undefined;
  private text = '';

  constructor(reply: Response) {
    this.source = reply.body?.getReader();
  }

  /** The next message with data; null when the stream has ended. */
  async next(): Promise<Message | null> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = (await this.source?.read()) ?? { done: true, value: undefined };
        if (done) return null;
        this.text += Buffer.from(value).toString('utf8');
        continue;
      }
      const block = this.text.slice(0, end);
      this.text = this.text.slice(end + 2);
      const [, id = '', data] = /^id: (\d+)\nevent: news\ndata: (.*)$/.exec(block) ?? [];
      if (data) return { id, news: AttendanceNews.parse(JSON.parse(data)) };
    }
  }
}

describe('the stream of a day', () => {
  it('tells what is there, and then each change as soon as it is recorded', async () => {
    await record(anEvent(1));
    const { reply, reader } = await open();

    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    expect(await reader.next()).toMatchObject({ id: '1', news: { marks: [{ personId, half: 1, status: 'present' }] } });
    const before = performance.now();
    await record(anEvent(2), anEvent(1, 'absent'));

    expect(await reader.next()).toMatchObject({ id: '3', news: { position: 3 } });
    expect(performance.now() - before).toBeLessThan(1500);
  });

  it('goes on after a break where it was, by what the browser says it has heard', async () => {
    await record(anEvent(1));
    const first = await open();
    const heard = await first.reader.next();
    first.controller.abort();
    await record(anEvent(2));

    const second = await open({ lastEventId: heard?.id ?? '' });
    const fromRoster = await open({ query: '?after=1' });

    for (const { reader } of [second, fromRoster]) {
      expect(await reader.next()).toMatchObject({ id: '2', news: { marks: [{ half: 2 }] } });
    }
  });

  it('also tells what another process has recorded', async () => {
    const { reader } = await open();
    const at = server.clock.now();
    const mark = { dayId: day.id, personId, half: 1, status: 'present', method: 'paper', makeUp: null, at } as const;
    const event = { ...mark, id: newId(), position: 1, deviceAt: at, recordedAt: at, recordedById: personId };
    // Written without waking anybody: the listeners of another process are not ours.
    await server.db.transaction(async () => {
      await server.db.of(AttendanceEvent).insert(event);
      await server.db.of(Attendance).insert({ ...mark, eventId: event.id });
    });

    expect(await reader.next()).toMatchObject({ id: '1', news: { marks: [{ method: 'paper' }] } });
  });

  it('ends when the server stops, and holds nothing up', async () => {
    const { reader } = await open();
    const end = reader.next();
    // As the running server does: a connection without a request goes.
    const http: Server = server.app.getHttpServer();
    const sweep = setInterval(() => http.closeIdleConnections(), 20);
    const before = performance.now();

    await server.stop();

    clearInterval(sweep);
    expect(await end).toBeNull();
    expect(performance.now() - before).toBeLessThan(2000);
    server = await TestServer.start();
  });

  it('is for those who run the cohort, six at a time', async () => {
    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const contact = await aSession(server, await aPerson(server, { roles: ['contact'] }));
    expect((await open({ as: 'nobody' })).reply.status).toBe(401);
    expect((await open({ as: foreign })).reply.status).toBe(404);
    expect((await open({ as: contact })).reply.status).toBe(403);
    expect((await open({ query: '?after=soon' })).reply.status).toBe(422);

    const statuses = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await open()).reply.status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});
