import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { BookingState } from './seat-line.js';
import { Id, Instant, line } from './primitives.js';

/** `excused` told beforehand; `made_up` attended another cohort’s day or did a substitute task. */
export const AttendanceStatus = z.enum(['present', 'absent', 'excused', 'made_up']);
export type AttendanceStatus = z.output<typeof AttendanceStatus>;

/** How it became known: pressed in the list, a code scanned, the code on the screen, from paper, at the door. */
export const AttendanceMethod = z.enum(['list', 'scan', 'code', 'paper', 'walk_in']);
export type AttendanceMethod = z.output<typeof AttendanceMethod>;

/** How an absence was made up, in the trainer’s words. */
export const MakeUp = z.strictObject({ way: z.enum(['other_cohort', 'task']), note: line(300) });
export type MakeUp = z.output<typeof MakeUp>;

/** Number of a part of the day, from 1. */
const Half = z.number().int().min(1).max(20);

/** What holds for one person in one half-day. */
export const AttendanceMark = z.object({
  personId: Id,
  half: Half,
  status: AttendanceStatus,
  method: AttendanceMethod,
  at: Instant,
  makeUp: MakeUp.nullable(),
});
export type AttendanceMark = z.output<typeof AttendanceMark>;

/** Something that was seen on the day. Its id is made by the device, so that a repeated message changes nothing. */
export const NewAttendance = z.strictObject({
  id: Id,
  /** A person of the roster, or the id that the device gave to a walk-in. */
  personId: Id,
  half: Half,
  status: AttendanceStatus.exclude(['made_up']),
  method: AttendanceMethod.exclude(['code']),
  /** By the clock of the device. */
  at: Instant,
  /** The text that was scanned; a `scan` has one. */
  code: z.string().max(120).optional(),
});
export type NewAttendance = z.input<typeof NewAttendance>;

/** Somebody who came without being on the roster. An address that is known finds its person. */
export const NewWalkIn = z.strictObject({
  /** Made by the device; attendance may be recorded under it before the person’s own id is known. */
  id: Id,
  givenName: line(80),
  familyName: line(80),
  /** Kept unconfirmed. One that is not an address is left out and refused, the person is not. */
  email: z.string().trim().max(254).default(''),
  municipalityId: Id.nullable().default(null),
});
export type NewWalkIn = z.input<typeof NewWalkIn>;

/** Why something that was sent is not recorded and never will be. */
export const AttendanceRefusal = z.enum([
  'day_cancelled',
  'cohort_closed',
  'too_early',
  'half_unknown',
  'person_unknown',
  'code_invalid',
  'email_invalid',
  'municipality_unknown',
]);
export type AttendanceRefusal = z.output<typeof AttendanceRefusal>;

/** Somebody who is expected, or who came. */
export const RosterPerson = z.object({
  personId: Id,
  name: z.string(),
  /** Name and municipality without diacritics and capitals, the family name first. */
  searchName: z.string(),
  municipality: z.object({ id: Id, name: z.string() }).nullable(),
  isMember: z.boolean(),
  /** Null without a seat that was asked for. */
  seat: BookingState.nullable(),
  isWalkIn: z.boolean(),
  /** The texts of the codes that stand for this person on this day: a row of the sheet, a badge, the own phone. */
  codes: z.array(z.string()),
});
export type RosterPerson = z.output<typeof RosterPerson>;

/** All that a phone needs to record a day without a network. */
export const AttendanceRoster = z.object({
  day: z.object({
    id: Id,
    title: z.string(),
    cohort: z.object({ id: Id, name: z.string() }),
    /** IANA zone of the venue; times are shown in it. */
    zone: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    isCancelled: z.boolean(),
    capacity: z.number(),
    halves: z.array(z.object({ half: Half, startsAt: Instant, endsAt: Instant, hours: z.number() })),
  }),
  people: z.array(RosterPerson),
  marks: z.array(AttendanceMark),
  /** Of the last event that is in `marks`; the stream goes on from there. */
  position: z.number(),
  serverTime: Instant,
});
export type AttendanceRoster = z.output<typeof AttendanceRoster>;

/** The data of each message of the stream. */
export const AttendanceNews = z.object({ marks: z.array(AttendanceMark), position: z.number() });
export type AttendanceNews = z.output<typeof AttendanceNews>;

/** What one person attended of a cohort; a day counts when every half of it was attended or made up. */
export const AttendedView = z.object({
  personId: Id,
  /** Different calendar days, where the venue is, of the days that the cohort requires. */
  days: z.number(),
  /** Teaching hours of 45 minutes. */
  hours: z.number(),
  halves: z.number(),
  isMadeUp: z.boolean(),
});
export type AttendedView = z.output<typeof AttendedView>;

const Day = z.object({ dayId: Id });

export const attendanceApi = {
  readRoster: defineEndpoint({
    method: 'GET',
    path: '/days/:dayId/attendance',
    permission: 'cohort.manage',
    summary: 'Who is expected on a seminar day and who is there.',
    params: Day,
    reply: AttendanceRoster,
  }),
  record: defineEndpoint({
    method: 'POST',
    path: '/days/:dayId/attendance/events',
    permission: 'cohort.manage',
    summary: 'Records attendance and walk-ins, also of a device that was off line; sending it again changes nothing.',
    params: Day,
    body: z
      .strictObject({
        /** Who pressed. A device on which somebody else is signed in meanwhile is refused as not signed in. */
        by: Id.optional(),
        walkIns: z.array(NewWalkIn).max(50).default([]),
        events: z.array(NewAttendance).max(500).default([]),
      })
      .refine(({ walkIns, events }) => walkIns.length + events.length > 0, 'Nothing to record'),
    reply: z.object({
      /** How many events were new. */
      recorded: z.number(),
      /** By the id of the event or of the walk-in. */
      refused: z.array(z.object({ id: Id, reason: AttendanceRefusal })),
      /** Whom each walk-in became. */
      walkIns: z.array(z.object({ id: Id, personId: Id })),
    }),
  }),
  makeUp: defineEndpoint({
    method: 'POST',
    path: '/days/:dayId/attendance/made-up',
    permission: 'cohort.manage',
    summary: 'Notes that a member made up for the parts of the day that were missed.',
    params: Day,
    body: z.strictObject({ personId: Id, ...MakeUp.shape }),
    reply: z.object({ marks: z.array(AttendanceMark) }),
    idempotent: true,
  }),
  readCode: defineEndpoint({
    method: 'GET',
    path: '/days/:dayId/attendance/code',
    permission: 'cohort.manage',
    summary: 'The code of this half minute for the screen in the room.',
    params: Day,
    reply: z.object({
      /** Null outside the time in which people check in. */
      current: z
        .object({ half: Half, code: z.string(), /** What the QR code says. */ url: z.url(), endsAt: Instant })
        .nullable(),
      /** When checking in begins next; null when the day is over or it is open now. */
      opensAt: Instant.nullable(),
      serverTime: Instant,
    }),
  }),
  stream: defineEndpoint({
    method: 'GET',
    path: '/days/:dayId/attendance/stream',
    permission: 'cohort.manage',
    summary: 'Attendance as it is recorded: server-sent events `news`; goes on from `Last-Event-ID`.',
    params: Day,
    query: z.object({ after: z.coerce.number().int().min(0).max(2_000_000_000).default(0) }),
    reply: z.unknown(),
    file: 'text/event-stream',
  }),
  readOfCohort: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/attendance',
    permission: 'cohort.manage',
    summary: 'What each member attended of a cohort.',
    params: z.object({ cohortId: Id }),
    reply: z.object({ items: z.array(AttendedView) }),
  }),
  checkIn: defineEndpoint({
    method: 'POST',
    path: '/check-ins',
    permission: 'seminar.attend',
    summary: 'Checks oneself in by the code on the screen in the room.',
    body: z.strictObject({
      code: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{6}$/),
    }),
    reply: z.object({
      day: z.object({ id: Id, title: z.string(), zone: z.string() }),
      half: Half,
      at: Instant,
      /** Checked in before this press. */
      wasPresent: z.boolean(),
    }),
    rateLimit: { limit: 300, perSeconds: 300 },
  }),
  readOwnCode: defineEndpoint({
    method: 'GET',
    path: '/days/:dayId/attendance/own-code',
    permission: 'seminar.attend',
    summary: 'The signed text of one’s own QR code for a day, to be scanned by the trainer.',
    params: Day,
    reply: z.object({ text: z.string() }),
  }),
};
