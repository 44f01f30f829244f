import type { Language } from '@app/print';

/** What can be printed for a seminar day, in the order in which it is. */
export const dayKitParts = ['sign-in', 'badges', 'room-sign', 'feedback', 'run-sheet'] as const;
export type DayKitPart = (typeof dayKitParts)[number];

/** Somebody with a confirmed seat. Empty texts are left out. */
export interface Attendee {
  /** Of the booking, or of the membership in the cohort; goes into the QR code of the row. */
  subjectId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  municipality: string;
}

/** Seats that are held for a municipality which has not told the names yet. */
export interface HeldSeats {
  municipality: string;
  seats: number;
}

export interface HalfDay {
  startsAt: Date;
  endsAt: Date;
  /** Teaching hours of 45 minutes. */
  hours: number;
}

export interface KitDay {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** IANA name of the zone in which times are printed. */
  zone: string;
  halfDays: readonly HalfDay[];
  /** Null for an online day. */
  venue: { name: string; address: string; access: string } | null;
  onlineUrl: string | null;
  materials: readonly { title: string; url: string }[];
}

/** Everything a day kit prints; it asks nobody else, so that it can be drawn in another thread. */
export interface DayKit {
  /** One or two; the first one leads, and people are in its order. */
  languages: readonly [Language, ...Language[]];
  organiser: { name: string; seat: string };
  /** In the languages of the kit. */
  course: Partial<Record<Language, string>>;
  cohort: string;
  day: KitDay;
  trainers: readonly { name: string; email: string }[];
  attendees: readonly Attendee[];
  held: readonly HeldSeats[];
  /** Where feedback is given, and until when. */
  feedback: { url: string; until: Date };
  /** What the file says of its making. */
  madeAt: Date;
}
