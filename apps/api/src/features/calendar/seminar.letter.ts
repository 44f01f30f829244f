import { writeInvitation } from '@app/calendar';
import type { CalendarPart } from '../../platform/mail/mail.js';
import type { Letter } from '../../platform/mail/mail-layout.js';
import type { Settings } from '../../platform/settings.js';
import type { SeminarDay } from '../seminar/index.js';
import { calendarTexts, type CalendarText } from './calendar-texts.js';
import { organizerOf, seminarEvent, seminarPage } from './seminar-event.js';
import type { Seat } from './seat.queries.js';
import { momentAt, shortDay, spanAt, type Place } from './when.js';

interface Desk {
  settings: Settings;
  now: Date;
}

/** What somebody learns about a day. */
export type News = 'confirmed' | 'waitlisted' | 'offered' | 'cancelled' | 'moved' | 'dayCancelled';

export interface SeminarNews {
  news: News;
  seat: Seat;
  /** With its cohort. */
  day: SeminarDay;
  /** What becomes of the day in the person's own calendar; null when it is not in there. */
  method: CalendarPart['method'] | null;
}

/** One letter about a seminar day, with the invitation or its end. */
export function seminarLetter({ news, seat, day, method }: SeminarNews, desk: Desk): Letter {
  const { language } = seat.person;
  const t = calendarTexts.in(language);
  const place: Place = { language, zone: day.zone };
  const names = { title: day.title, cohort: day.cohort?.name ?? '', day: shortDay(day.startsAt, place) };
  const when = t('when', { when: spanAt(day.startsAt, day.endsAt, place) });
  const isOn = news !== 'dayCancelled' && news !== 'cancelled';
  return {
    to: seat.email,
    language,
    subject: t(`${news}.subject`, names),
    before: [
      t('greeting'),
      t(`${news}.lead`, { ...names, place: seat.place ?? 0 }),
      ...(news === 'dayCancelled' && day.cancelReason ? [t('reason', { reason: day.cancelReason })] : []),
      when,
      ...(isOn ? whereabouts(day, seat, t) : []),
      ...deadline(seat, place, t),
    ],
    ...(news === 'dayCancelled'
      ? {}
      : { button: { label: t(news === 'offered' ? 'button.offered' : 'button'), url: seminarPage(desk.settings) } }),
    after: afterwards({ news, seat, day, method }, t),
    footer: t('footer'),
    ...(method ? { calendar: invitation({ method, seat, day }, desk) } : {}),
  };
}

function whereabouts({ venue, onlineUrl }: SeminarDay, { booking }: Seat, t: CalendarText): string[] {
  const link = booking.state === 'confirmed' ? onlineUrl : null;
  return [
    venue ? t('where', { where: `${venue.name}, ${venue.address}` }) : t('where', { where: t('online') }),
    ...(venue?.access ? [t('access', { access: venue.access })] : []),
    ...(link ? [t('link', { link })] : []),
  ];
}

/** The clock of the venue counts for the offer too. */
function deadline({ booking }: Seat, place: Place, t: CalendarText): string[] {
  if (booking.state !== 'offered' || !booking.offerExpiresAt) return [];
  return [t('deadline', { deadline: momentAt(booking.offerExpiresAt, place) })];
}

function afterwards({ news, method }: SeminarNews, t: CalendarText): string[] {
  switch (news) {
    case 'confirmed':
      return [t('confirmed.after')];
    case 'moved':
      return [t(method ? 'moved.after' : 'moved.after.waiting')];
    case 'offered':
      return [t('offered.after')];
    case 'waitlisted':
      return [t('waitlisted.after')];
    case 'cancelled':
    case 'dayCancelled':
      return method ? [t('removed')] : [];
  }
}

function invitation(
  { method, seat, day }: Pick<SeminarNews, 'seat' | 'day'> & { method: CalendarPart['method'] },
  { settings, now }: Desk,
): CalendarPart {
  const event = seminarEvent({ day, role: 'seated' }, { language: seat.person.language, settings });
  const text = writeInvitation({
    method,
    event: { ...event, sequence: event.sequence + seat.earlier },
    organizer: organizerOf(settings),
    attendee: { name: seat.name, email: seat.email },
    sentAt: now,
  });
  return { method, text };
}
