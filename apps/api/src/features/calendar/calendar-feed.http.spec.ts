import { calendarApi } from '@app/contracts';
import { readCalendar } from '../../../../../libs/calendar/testing/read-calendar.js';
import { aBooking, aCohort, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Person } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';
import { CalendarFeed } from './calendar-feed.entity.js';

describe('the own calendar feed', () => {
  let server: TestServer;
  let jana: Person;
  let session: string;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    jana = await aPerson(server);
    session = await aSession(server, jana);
  });

  const make = async () => (await server.call(calendarApi.makeFeed, { body: {} }, { session })).body;
  const open = (url: string, headers: Record<string, string> = {}) =>
    server.send('GET', new URL(url).pathname, { headers });
  const readAt = async (url: string) => readCalendar(String((await open(url)).body));

  it('does not exist until it is made', async () => {
    expect((await server.call(calendarApi.readFeed, {}, { session })).body).toEqual({ madeAt: null });

    const { madeAt, url, webcalUrl } = await make();

    expect(url).toMatch(/^http:\/\/roundtable\.test\/api\/calendar\/feed\/[\w-]{43}\.ics$/);
    expect(webcalUrl).toBe(url.replace('http:', 'webcal:'));
    expect((await server.call(calendarApi.readFeed, {}, { session })).body).toEqual({ madeAt });
  });

  it('is made and read by nobody who is not signed in, and its address is not kept', async () => {
    const { url } = await make();

    for (const endpoint of [calendarApi.readFeed, calendarApi.makeFeed, calendarApi.endFeed])
      expect((await server.call(endpoint, { body: {} })).status).toBe(401);
    const stored = await server.db.of(CalendarFeed).findOneByOrFail({ personId: jana.id });
    expect(url).not.toContain(stored.tokenHash);
    expect(stored.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows seats and offers, and to trainers the days they teach; nothing of others', async () => {
    const cohort = await aCohort(server, { name: 'Zima 2026' });
    const day = (title: string, more: Partial<SeminarDay> & { trainerIds?: string[] } = {}) =>
      aSeminarDay(server, { cohortId: cohort.id, title, ...more });
    const seat = await day('První den', { sequence: 3, onlineUrl: 'https://video.example/1' });
    const offer = await day('Druhý den', {
      onlineUrl: 'https://video.example/2',
      startsAt: new Date('2026-12-08T08:00:00Z'),
    });
    const queue = await day('Třetí den');
    const off = await day('Zrušený den', { state: 'cancelled' });
    const taught = await day('Vlastní den', { trainerIds: [jana.id], startsAt: new Date('2026-12-09T08:00:00Z') });
    await aBooking(server, { dayId: seat.id, personId: jana.id });
    await aBooking(server, { dayId: offer.id, personId: jana.id, state: 'offered' });
    await aBooking(server, { dayId: queue.id, personId: jana.id, state: 'waitlisted' });
    await aBooking(server, { dayId: off.id, personId: jana.id });
    await aBooking(server, { dayId: taught.id });

    const { method, name, zones, events } = await readAt((await make()).url);

    expect({ method, name, zones }).toEqual({
      method: 'PUBLISH',
      name: 'Kulatý stůl – semináře',
      zones: ['Europe/Prague'],
    });
    expect(events.map(({ summary, status }) => [summary, status])).toEqual([
      ['První den – Zima 2026', 'CONFIRMED'],
      ['Nabídnuté místo: Druhý den – Zima 2026', 'TENTATIVE'],
      ['Lektor: Vlastní den – Zima 2026', 'CONFIRMED'],
    ]);
    const [first, second] = events;
    expect(first).toMatchObject({
      uid: `day-${seat.id}@roundtable.test`,
      sequence: 3,
      startsAt: seat.startsAt,
      endsAt: seat.endsAt,
      location: 'Městský úřad, Resselovo náměstí 77, 537 16 Chrudim',
      organizer: { name: 'Roundtable', email: 'no-reply@roundtable.test' },
      attendees: [],
      url: 'http://roundtable.test/seminars',
    });
    expect(first?.description).toContain('https://video.example/1');
    expect(second?.description).not.toContain('https://video.example/2');
  });

  it('speaks the language of its owner', async () => {
    const ola = await aPerson(server, { language: 'nb' });
    session = await aSession(server, ola);

    expect((await readAt((await make()).url)).name).toBe('Rundebord – seminarer');
  });

  it('is sent again only when it says something else', async () => {
    const cohort = await aCohort(server);
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    await aBooking(server, { dayId: day.id, personId: jana.id });
    const { url } = await make();
    const { status, headers } = await open(url);
    const etag = String(headers['etag']);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
    server.clock.pass({ minutes: 5 });
    const again = await open(url, { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(String(again.body)).toBe('');

    await server.db.transaction(() => server.db.of(SeminarDay).update({ id: day.id }, { title: 'Jinak' }));
    const changed = await open(url, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).not.toBe(etag);
  });

  it('ends when a new address is made', async () => {
    const { url: earlier } = await make();
    const { url } = await make();

    expect((await open(earlier)).status).toBe(404);
    expect((await open(url)).status).toBe(200);
  });

  it('ends when it is switched off, and switching off twice is no problem', async () => {
    const { url } = await make();
    for (const _ of [1, 2]) expect((await server.call(calendarApi.endFeed, {}, { session })).status).toBe(200);

    const { status, body } = await open(url);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'calendar_feed.not_found' });
    expect((await server.call(calendarApi.readFeed, {}, { session })).body).toEqual({ madeAt: null });
  });

  it('is found by its whole address only', async () => {
    const { url } = await make();

    for (const file of ['.ics', 'x.ics', url.split('/').at(-1)?.replace('.ics', '') ?? '', `${'a'.repeat(43)}.ics`]) {
      const { status, body } = await server.call(calendarApi.feed, { params: { file } });
      expect([file, status, (body as { code?: string }).code]).toEqual([file, 404, 'calendar_feed.not_found']);
    }
  });

  it('cannot be guessed at without end', async () => {
    const guess = () => server.send('GET', '/api/calendar/feed/x.ics', { remoteAddress: '10.77.0.1' });
    const { limit } = calendarApi.feed.rateLimit;
    for (let tries = 0; tries < limit; tries += 50) await Promise.all(Array.from({ length: 50 }, guess));

    expect((await guess()).status).toBe(429);
  });
});
