import type { BookingState, Language } from '@app/contracts';
import { readCalendar } from '../../../../../libs/calendar/testing/read-calendar.js';
import { aBooking, aCohort, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { Booking, BookingChanges } from '../booking/index.js';
import type { Person } from '../person/index.js';
import { SeminarChanges, SeminarDay, type SeminarChange } from '../seminar/index.js';

describe('mail about a seminar day', () => {
  let server: TestServer;
  let jana: Person & { email: string };
  let day: SeminarDay;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await server.deliverMail();
    server.mail.sent.length = 0;
    jana = await aPerson(server, { givenName: 'Jana', familyName: 'Řeřichová' });
    day = await aSeminarDay(server, { cohortId: (await aCohort(server)).id });
  });

  /** What the booking feature does: it writes the state and tells of it in one transaction. */
  const change = async (booking: Booking, to: BookingState, more: Partial<Booking> = {}) => {
    const { id: bookingId, dayId, personId, state: from } = booking;
    server.clock.pass({ seconds: 1 });
    Object.assign(booking, { state: to, changedAt: server.clock.now(), ...more });
    await server.db.transaction(async () => {
      await server.db.of(Booking).update({ id: bookingId }, { state: to, changedAt: booking.changedAt, ...more });
      await server.app.get(BookingChanges).tell({ bookingId, dayId, personId, from, to, reason: 'test' });
    });
    await server.deliverMail();
  };
  const seat = async (state: BookingState, more: Partial<Booking> = {}) => {
    const booking = await aBooking(server, { dayId: day.id, personId: jana.id, state: 'waitlisted', ...more });
    if (state !== 'waitlisted') await change(booking, state);
    return booking;
  };
  const tellOfDay = async (kind: SeminarChange['kind'], fields: Partial<SeminarDay> = {}) => {
    await server.db.transaction(async () => {
      if (Object.keys(fields).length > 0) await server.db.of(SeminarDay).update({ id: day.id }, fields);
      await server.app.get(SeminarChanges).tell({ kind, dayId: day.id });
    });
    await server.deliverMail();
  };
  const last = (to = jana.email) => {
    const mail = server.mail.lastTo(to);
    return { ...mail, event: mail.calendar ? readCalendar(mail.calendar.text).events[0] : undefined };
  };
  const count = () => server.mail.sent.length;

  it('invites whoever has a seat', async () => {
    await seat('confirmed');

    const { subject, text, html, calendar, event } = last();
    expect(subject).toBe('Máte místo: První seminář, 7. 12. 2026');
    expect(text).toContain('Kdy: pondělí 7. prosince 2026, 9:00–16:00 (středoevropský čas, Europe/Prague)');
    expect(text).toContain('Kde: Městský úřad, Resselovo náměstí 77, 537 16 Chrudim');
    expect(text).toContain('Přístup: Výtah je vlevo.');
    expect(html).toContain('href="http://roundtable.test/seminars"');
    expect(calendar?.method).toBe('REQUEST');
    expect(event).toMatchObject({
      uid: `day-${day.id}@roundtable.test`,
      sequence: 0,
      stampedAt: server.clock.now(),
      startsAt: day.startsAt,
      endsAt: day.endsAt,
      zone: 'Europe/Prague',
      status: 'CONFIRMED',
      summary: 'První seminář – Zima 2026',
      organizer: { name: 'Roundtable', email: 'no-reply@roundtable.test' },
      attendees: [{ name: 'Jana Řeřichová', email: jana.email, asksForAnswer: true }],
    });
  });

  it.each<[Language, string, string]>([
    ['en', 'You have a seat: První seminář', '7 December 2026, 9:00–16:00 (Central European Time, Europe/Oslo)'],
    ['nb', 'Du har plass: První seminář', 'mandag 7. desember 2026, 9:00–16:00 (sentraleuropeisk tid, Europe/Oslo)'],
  ])('speaks the language of the person (%s) and the time of the venue', async (language, subject, when) => {
    jana = await aPerson(server, { language });
    await tellOfDay('edited', { zone: 'Europe/Oslo' });
    await seat('confirmed');

    expect(last().subject).toContain(subject);
    expect(last().text).toContain(when);
  });

  it('shows the link of an online day to those who have a seat, and not to those who wait', async () => {
    await tellOfDay('edited', { form: 'online', venue: null, onlineUrl: 'https://video.example/1' });
    const booking = await seat('waitlisted');
    await change(booking, 'waitlisted');
    expect(last().text).not.toContain('video.example');

    await change(booking, 'confirmed');
    expect(last().text).toContain('Připojení: https://video.example/1');
    expect(last().event?.location).toBe('https://video.example/1');
  });

  it('tells the place in the waiting list', async () => {
    await aBooking(server, { dayId: day.id, state: 'waitlisted' });
    await aBooking(server, { dayId: day.id, state: 'confirmed' });
    const booking = await seat('waitlisted');
    await change(booking, 'waitlisted');

    expect(last().text).toContain('Na čekací listině jste na 2. místě.');
    expect(last().calendar).toBeUndefined();
  });

  it('offers a seat with the deadline on the clock of the venue', async () => {
    const booking = await seat('waitlisted');
    await change(booking, 'offered', { offerExpiresAt: new Date('2026-11-25T19:30:00Z') });

    const { subject, text, html, calendar } = last();
    expect(subject).toBe('Uvolnilo se místo: První seminář, 7. 12. 2026');
    expect(text).toContain('Nabídka platí do: středa 25. listopadu 2026, 20:30 (středoevropský čas, Europe/Prague)');
    expect(html).toContain('Přijmout místo</a>');
    expect(calendar).toBeUndefined();
  });

  it('takes the day out of the calendar of whoever had a seat', async () => {
    const booking = await seat('confirmed');
    await change(booking, 'cancelled', { activeKey: null });

    expect(last().subject).toBe('Místo je zrušené: První seminář, 7. 12. 2026');
    expect(last().calendar?.method).toBe('CANCEL');
    expect(last().event).toMatchObject({ uid: `day-${day.id}@roundtable.test`, status: 'CANCELLED', sequence: 0 });
  });

  it('invites again so that the calendar takes it for newer than the end before', async () => {
    await change(await seat('confirmed'), 'cancelled', { activeKey: null });
    await seat('confirmed', { place: 2 });

    expect(last().calendar?.method).toBe('REQUEST');
    expect(last().event).toMatchObject({ uid: `day-${day.id}@roundtable.test`, sequence: 1 });
  });

  it('says nothing to whoever gave back an offer, and nothing about who did not come', async () => {
    const booking = await seat('offered');
    const before = count();
    await change(booking, 'declined', { activeKey: null });
    const other = await seat('confirmed', { place: 2 });
    const sent = count();
    await change(other, 'no_show');
    await change(other, 'confirmed');

    expect(sent).toBe(before + 1);
    expect(count()).toBe(sent);
  });

  it('invites nobody to a day that has begun', async () => {
    const booking = await seat('waitlisted');
    await server.db.transaction(() =>
      server.db.of(SeminarDay).update({ id: day.id }, { startsAt: server.clock.now() }),
    );
    await change(booking, 'confirmed');

    expect(count()).toBe(0);
  });

  it('moves the day in every calendar at once, and tells those who wait', async () => {
    await seat('confirmed');
    const waiting = await aPerson(server);
    await aBooking(server, {
      dayId: day.id,
      personId: waiting.id,
      state: 'offered',
      offerExpiresAt: new Date('2026-11-30T11:00:00Z'),
    });
    const gone = await aPerson(server);
    await aBooking(server, { dayId: day.id, personId: gone.id, state: 'cancelled', activeKey: null });
    const before = count();
    const startsAt = new Date('2026-12-08T12:00:00Z');
    await tellOfDay('moved', { startsAt, endsAt: new Date('2026-12-08T15:00:00Z'), sequence: 1 });

    expect(count()).toBe(before + 2);
    expect(last().text).toContain('Kdy: úterý 8. prosince 2026, 13:00–16:00');
    expect(last().calendar?.method).toBe('REQUEST');
    expect(last().event).toMatchObject({ uid: `day-${day.id}@roundtable.test`, sequence: 1, startsAt });
    expect(last(waiting.email).subject).toContain('Změna termínu nebo místa');
    expect(last(waiting.email).text).toContain('Nabídka platí do:');
    expect(last(waiting.email).calendar).toBeUndefined();

    await tellOfDay('moved', { sequence: 2 });
    expect(last().event?.sequence).toBe(2);
  });

  it('calls the day off with the reason, once to each', async () => {
    const booking = await seat('confirmed');
    const waiting = await aPerson(server);
    await aBooking(server, { dayId: day.id, personId: waiting.id, state: 'waitlisted' });
    const before = count();
    await tellOfDay('cancelled', { state: 'cancelled', cancelReason: 'Lektorka je nemocná.', sequence: 1 });
    await change(booking, 'cancelled', { activeKey: null });

    expect(count()).toBe(before + 2);
    expect(last().text).toContain('Důvod: Lektorka je nemocná.');
    expect(last().calendar?.method).toBe('CANCEL');
    expect(last().event).toMatchObject({ status: 'CANCELLED', sequence: 1 });
    expect(last(waiting.email).text).toContain('Důvod: Lektorka je nemocná.');
    expect(last(waiting.email).calendar).toBeUndefined();
  });

  it('is not written when other things of the day change', async () => {
    await seat('confirmed');
    const before = count();
    await tellOfDay('edited', { title: 'Jiný název' });

    expect(count()).toBe(before);
  });
});
