import type { CalendarEvent, CalendarPerson } from '@app/calendar';
import type { Language } from '@app/contracts';
import { parseMailbox } from '../../platform/mail/mailbox.js';
import type { Settings } from '../../platform/settings.js';
import type { SeminarDay } from '../seminar/index.js';
import { calendarTexts } from './calendar-texts.js';

/** A day, loaded with its cohort, as it concerns one person. */
export interface Part {
  day: SeminarDay;
  role: 'seated' | 'offered' | 'teaching';
}

interface Written {
  language: Language;
  settings: Settings;
}

/** The day as an entry of a calendar. Its UID is the same in every mail and every feed. */
export function seminarEvent({ day, role }: Part, { language, settings }: Written): CalendarEvent {
  const t = calendarTexts.in(language);
  const title = `${day.title} – ${day.cohort?.name ?? ''}`;
  const link = role === 'offered' ? null : day.onlineUrl;
  const page = seminarPage(settings);
  const details = [
    day.venue?.access ? t('access', { access: day.venue.access }) : '',
    link ? t('link', { link }) : '',
    role === 'offered' ? t('event.offered', { page }) : page,
  ];
  return {
    uid: `day-${day.id}@${new URL(settings.baseUrl).hostname}`,
    sequence: day.sequence,
    time: { startsAt: day.startsAt, endsAt: day.endsAt, zone: day.zone },
    status: role === 'offered' ? 'TENTATIVE' : 'CONFIRMED',
    summary: role === 'seated' ? title : t(`summary.${role}`, { title }),
    description: details.filter(Boolean).join('\n\n'),
    location: day.venue ? `${day.venue.name}, ${day.venue.address}` : (link ?? t('online')),
    url: page,
  };
}

/** Who invites: the mailbox that the mail comes from, or mail programs take the invitation for a forgery. */
export function organizerOf({ mailFrom }: Settings): CalendarPerson {
  const { name, address } = parseMailbox(mailFrom);
  return { name, email: address };
}

/** Where people see, give back and accept their seats. */
export function seminarPage({ baseUrl }: Settings): string {
  return `${baseUrl}/seminars`;
}
