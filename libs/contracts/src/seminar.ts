import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Day, Id, Instant, line, optionalLine } from './primitives.js';
import { TimeZone, WallClock } from './wall-clock.js';

/** Teaching hours of 45 minutes. */
const Hours = z.number().min(0).max(20);

/** A part of a day for which attendance is recorded, with its teaching hours of 45 minutes. */
export const HalfDay = z.strictObject({ startsAt: Instant, endsAt: Instant, hours: Hours });
export type HalfDay = z.output<typeof HalfDay>;

export const SeminarVenue = z.strictObject({
  name: line(160),
  address: line(300),
  /** Steps, lift, hearing loop, parking, last bus. */
  access: optionalLine(1000),
});
export type SeminarVenue = z.output<typeof SeminarVenue>;

const WebAddress = z.url({ protocol: /^https?$/ }).max(500);

export const SeminarMaterial = z.strictObject({ title: line(160), url: WebAddress });
export type SeminarMaterial = z.output<typeof SeminarMaterial>;

export const SeminarForm = z.enum(['in-person', 'online']);
export type SeminarForm = z.output<typeof SeminarForm>;

/** Longest day, in hours by the clock on the wall. */
export const LONGEST_DAY_HOURS = 14;

const hoursBetween = (from: string, until: string) => (Date.parse(`${until}Z`) - Date.parse(`${from}Z`)) / 3_600_000;

/** When a day is, as the clock on the venue's wall shows it; the server makes instants of it. */
export const SeminarTimes = z
  .strictObject({
    zone: TimeZone,
    startsAt: WallClock,
    endsAt: WallClock,
    /** In order, inside the day. None: the whole day is one part. */
    halfDays: z
      .array(
        z.strictObject({
          startsAt: WallClock,
          endsAt: WallClock,
          /** Null: computed, minutes / 45 down to a half. */
          hours: Hours.nullable().default(null),
        }),
      )
      .max(6)
      .default([]),
  })
  .superRefine(({ startsAt, endsAt, halfDays }, context) => {
    const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (endsAt <= startsAt) refuse(['endsAt'], 'The end is not after the start.');
    else if (hoursBetween(startsAt, endsAt) > LONGEST_DAY_HOURS) refuse(['endsAt'], 'A day has at most 14 hours.');
    let earliest = startsAt;
    halfDays.forEach((half, index) => {
      if (half.startsAt < earliest)
        refuse(['halfDays', index, 'startsAt'], 'It begins before the day or an earlier part.');
      if (half.endsAt <= half.startsAt) refuse(['halfDays', index, 'endsAt'], 'The end is not after the start.');
      else if (half.endsAt > endsAt) refuse(['halfDays', index, 'endsAt'], 'It ends after the day.');
      earliest = half.endsAt > earliest ? half.endsAt : earliest;
    });
  });
export type SeminarTimes = z.output<typeof SeminarTimes>;

/** A room with its address, or a link; the link of an online day may come later. */
export const SeminarPlace = z
  .strictObject({
    form: SeminarForm,
    venue: SeminarVenue.nullable().default(null),
    onlineUrl: WebAddress.nullable().default(null),
  })
  .superRefine(({ form, venue }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['venue'], message });
    if (form === 'in-person' && !venue) refuse('A day in a room has a venue.');
    if (form === 'online' && venue) refuse('An online day has no venue.');
  });
export type SeminarPlace = z.output<typeof SeminarPlace>;

/** Further days of the same wall-clock time: by a rule, or on chosen dates. */
export const SeminarRepeat = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('every'),
    interval: z.number().int().min(1).max(60),
    unit: z.enum(['day', 'week']),
    /** Number of days in all, the first one included. */
    count: z.number().int().min(2).max(20),
  }),
  /** Besides the first day. */
  z.strictObject({ kind: z.literal('dates'), dates: z.array(Day).min(1).max(19) }),
]);
export type SeminarRepeat = z.output<typeof SeminarRepeat>;

const dayFields = {
  title: line(160),
  times: SeminarTimes,
  place: SeminarPlace,
  /** Of the cohort's trainers; nobody teaches two days at the same time. */
  trainerIds: z.array(Id).max(10),
  capacity: z.number().int().min(1).max(500),
  materials: z.array(SeminarMaterial).max(30),
  /** Counts towards the days that the cohort requires. */
  isRequired: z.boolean(),
};

/** A day as it is planned, without the cohort. */
export const SeminarDayBody = z.strictObject({
  ...dayFields,
  trainerIds: dayFields.trainerIds.default([]),
  materials: dayFields.materials.default([]),
  isRequired: dayFields.isRequired.default(true),
});
export type SeminarDayBody = z.output<typeof SeminarDayBody>;

/** Seats of a day by what became of them. */
export const SeatCounts = z.object({
  confirmed: z.number(),
  offered: z.number(),
  /** Held in blocks and not yet given to a name. */
  held: z.number(),
  free: z.number(),
  waitlisted: z.number(),
});
export type SeatCounts = z.output<typeof SeatCounts>;

/** One seminar day as those who run it see it. */
export const SeminarDayView = z.object({
  id: Id,
  cohortId: Id,
  version: z.number(),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** IANA zone of the venue; times are always shown in it, with its name. */
  zone: z.string(),
  form: SeminarForm,
  venue: SeminarVenue.nullable(),
  onlineUrl: z.string().nullable(),
  trainers: z.array(z.object({ id: Id, name: z.string() })),
  halfDays: z.array(HalfDay),
  materials: z.array(SeminarMaterial),
  /** Counts towards the days that the cohort requires. */
  isRequired: z.boolean(),
  state: z.enum(['planned', 'cancelled']),
  cancelReason: z.string().nullable(),
  capacity: z.number(),
  seats: SeatCounts,
  can: z.object({ change: z.boolean(), cancel: z.boolean(), record: z.boolean() }),
});
export type SeminarDayView = z.output<typeof SeminarDayView>;

const ById = z.object({ dayId: Id });

export const seminarApi = {
  list: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/days',
    permission: 'cohort.manage',
    summary: 'The seminar days of a cohort, the earliest first.',
    params: z.object({ cohortId: Id }),
    reply: z.object({ items: z.array(SeminarDayView) }),
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/seminar-days/:dayId',
    permission: 'cohort.manage',
    summary: 'One seminar day.',
    params: ById,
    reply: SeminarDayView,
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/days',
    permission: 'cohort.manage',
    summary: 'Plans a day, or a series of separate days that keep the time on the wall across clock changes.',
    params: z.object({ cohortId: Id }),
    body: z.strictObject({ day: SeminarDayBody, repeat: SeminarRepeat.nullable().default(null) }),
    reply: z.object({ items: z.array(SeminarDayView) }),
    idempotent: true,
  }),
  /**
   * Based on an older version: `details` of the 409 are `{ version, fields }`, where `fields` has each field of the day
   * that was changed since (those of `SeminarDayView`, and `trainerIds`) with its present value.
   */
  change: defineEndpoint({
    method: 'PATCH',
    path: '/seminar-days/:dayId',
    permission: 'cohort.manage',
    summary: 'Changes a day; a change of time or place is told to those who have a seat.',
    params: ById,
    body: z
      .strictObject({ version: z.number().int(), ...dayFields })
      .partial()
      .required({ version: true }),
    reply: SeminarDayView,
  }),
  cancel: defineEndpoint({
    method: 'POST',
    path: '/seminar-days/:dayId/cancellation',
    permission: 'cohort.manage',
    summary: 'Cancels a day and with it every seat; the reason is told to everybody.',
    params: ById,
    body: z.strictObject({ reason: line(300) }),
    reply: SeminarDayView,
  }),
};
