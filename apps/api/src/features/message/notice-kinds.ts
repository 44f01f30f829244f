import type { NoticeDelivery, NoticeGroup } from '@app/contracts';

interface KindOfNotice {
  group: NoticeGroup;
  /**
   * `never_off`: a mail at once whatever was chosen, because a booked seat or a deadline depends on it.
   * `by_calendar`: that mail comes from the calendar feature, with the invitation; here it is kept for the page.
   */
  delivery: 'at_once' | 'daily' | 'never_off' | 'by_calendar';
}

/** Everything the product tells people by itself or for somebody. The table of README.md is this one. */
export const noticeKinds = {
  'seat.confirmed': { group: 'seats', delivery: 'by_calendar' },
  'seat.waitlisted': { group: 'seats', delivery: 'by_calendar' },
  'seat.offered': { group: 'seats', delivery: 'by_calendar' },
  'seat.cancelled': { group: 'seats', delivery: 'by_calendar' },
  'day.moved': { group: 'seats', delivery: 'by_calendar' },
  'day.cancelled': { group: 'seats', delivery: 'by_calendar' },
  'seat.offer_lapses': { group: 'seats', delivery: 'never_off' },
  'seat.lapsed': { group: 'seats', delivery: 'daily' },
  'message.received': { group: 'messages', delivery: 'at_once' },
  'seminar.week_ahead': { group: 'reminders', delivery: 'daily' },
  'seminar.day_ahead': { group: 'reminders', delivery: 'daily' },
  'self_study.deadline': { group: 'learning', delivery: 'daily' },
  'seminar.list': { group: 'teaching', delivery: 'at_once' },
} as const satisfies Record<string, KindOfNotice>;

export type NoticeKind = keyof typeof noticeKinds;

/** What people choose between, by group; nothing for what cannot be switched. */
export const groupChoices: Readonly<Record<NoticeGroup, readonly NoticeDelivery[]>> = {
  seats: [],
  messages: ['at_once', 'daily', 'off'],
  reminders: ['at_once', 'daily', 'off'],
  learning: ['at_once', 'daily', 'off'],
  // The list of tomorrow's people in a summary of the day after would be of no use.
  teaching: ['at_once', 'off'],
};

/** What a group is set to while nobody has chosen. */
export const groupDefaults: Readonly<Record<NoticeGroup, NoticeDelivery>> = {
  seats: 'at_once',
  messages: 'at_once',
  reminders: 'daily',
  learning: 'daily',
  teaching: 'at_once',
};
