import { readCalendar } from '../testing/read-calendar.js';
import type { CalendarEvent } from './event.js';
import { writeInvitation, type Invitation } from './invitation.js';

const event: CalendarEvent = {
  uid: 'day-1@roundtable.test',
  sequence: 2,
  time: {
    startsAt: new Date('2026-11-24T08:00:00Z'),
    endsAt: new Date('2026-11-24T12:00:00Z'),
    zone: 'Europe/Prague',
  },
  status: 'CONFIRMED',
  summary: 'Vedení rozhovoru; první den, dopoledne',
  description: 'Vchod ze dvora.\nBezbariérový přístup: ano\\ne',
  location: 'Městský úřad, Chrudim',
  url: 'https://roundtable.test/seminars',
};
const invitation: Invitation = {
  method: 'REQUEST',
  event,
  organizer: { name: 'Kulatý stůl', email: 'no-reply@roundtable.test' },
  attendee: { name: 'Ing. Jana "Johanka" Nováková, Ph.D.', email: 'jana+obec@obec.example' },
  sentAt: new Date('2026-11-01T10:11:12.345Z'),
};

describe('an invitation', () => {
  it('says what, when, where, who invites and who is invited', () => {
    const { method, events } = readCalendar(writeInvitation(invitation));

    expect(method).toBe('REQUEST');
    expect(events).toEqual([
      {
        uid: 'day-1@roundtable.test',
        sequence: 2,
        stampedAt: new Date('2026-11-01T10:11:12Z'),
        startsAt: new Date('2026-11-24T08:00:00Z'),
        endsAt: new Date('2026-11-24T12:00:00Z'),
        days: null,
        zone: 'Europe/Prague',
        status: 'CONFIRMED',
        summary: event.summary,
        description: event.description,
        location: event.location,
        url: event.url,
        organizer: { name: 'Kulatý stůl', email: 'no-reply@roundtable.test', asksForAnswer: false },
        attendees: [
          { name: 'Ing. Jana "Johanka" Nováková, Ph.D.', email: 'jana+obec@obec.example', asksForAnswer: true },
        ],
      },
    ]);
  });

  it('is stamped with the moment of writing, not with the time of the event', () => {
    const [later] = readCalendar(writeInvitation({ ...invitation, sentAt: new Date('2026-11-02T00:00:00Z') })).events;

    expect(later?.stampedAt).toEqual(new Date('2026-11-02T00:00:00Z'));
    expect(later?.startsAt).toEqual(new Date('2026-11-24T08:00:00Z'));
  });

  it('is taken back under the same name, without asking for an answer', () => {
    const { method, events } = readCalendar(writeInvitation({ ...invitation, method: 'CANCEL' }));

    expect(method).toBe('CANCEL');
    expect(events[0]).toMatchObject({ uid: event.uid, sequence: 2, status: 'CANCELLED' });
    expect(events[0]?.attendees[0]?.asksForAnswer).toBe(false);
  });

  it('has lines of at most 75 octets that end as they must, and breaks no letter', () => {
    const text = writeInvitation({ ...invitation, event: { ...event, description: 'Řeřicha na Øya 🎉 '.repeat(40) } });
    const lines = text.split('\r\n');

    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n�]/.test(line))).toBe(true);
    expect(lines.some((line) => Buffer.byteLength(line) > 72)).toBe(true);
    expect(readCalendar(text).events[0]?.description).toBe('Řeřicha na Øya 🎉 '.repeat(40));
  });

  it('lets nobody add lines of their own', () => {
    const nasty = 'a\r\nATTENDEE:mailto:x@y.example\nEND:VEVENT\u0000\u0007';
    const person = { name: `B"${nasty}`, email: 'a@b.example\r\nX:Y' };
    const text = writeInvitation({
      ...invitation,
      event: { ...event, uid: nasty, summary: nasty, location: nasty, description: nasty },
      attendee: person,
    });

    const [read] = readCalendar(text).events;
    expect(read?.attendees).toHaveLength(1);
    expect(read?.summary).toBe('a\nATTENDEE:mailto:x@y.example\nEND:VEVENT');
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(text.match(/^X:/gm)).toBeNull();
  });

  it('does not take a sentence for an address on the web', () => {
    expect(() => writeInvitation({ ...invitation, event: { ...event, url: 'see the page' } })).toThrow();
  });
});
