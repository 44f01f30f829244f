import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Audience, Email, Empty, Id, Instant, Language, optionalLine } from './primitives.js';
import { BookingState } from './seat-line.js';
import { SeatCounts, SeminarForm, SeminarVenue } from './seminar.js';

export const SeatMunicipality = z.object({ id: Id, name: z.string(), district: z.string().nullable() });
export type SeatMunicipality = z.output<typeof SeatMunicipality>;

/** Seats held for a municipality before the names are known. */
export const SeatBlockView = z.object({
  id: Id,
  dayId: Id,
  municipality: SeatMunicipality,
  /** Held in all; those taken by name count within. */
  seats: z.number(),
  taken: z.number(),
  /** Then what has no name goes to the waiting list. */
  releaseAt: Instant,
  state: z.enum(['held', 'released', 'cancelled']),
  can: z.object({ change: z.boolean(), name: z.boolean() }),
});
export type SeatBlockView = z.output<typeof SeatBlockView>;

/** A day on which a municipality may hold seats, with its own people there and nothing more about them. */
export const MunicipalityDayView = z.object({
  day: z.object({
    id: Id,
    title: z.string(),
    cohortName: z.string(),
    courseTitle: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    zone: z.string(),
    form: SeminarForm,
    venue: SeminarVenue.nullable(),
    state: z.enum(['planned', 'cancelled']),
  }),
  seats: SeatCounts.pick({ free: true, waitlisted: true }),
  /** Of this municipality. */
  blocks: z.array(SeatBlockView),
  people: z.array(
    z.object({
      bookingId: Id,
      /** The name of own people; a hint of the address of somebody who has no office here. */
      name: z.string(),
      state: BookingState,
      blockId: Id.nullable(),
      can: z.object({ remove: z.boolean() }),
    }),
  ),
  can: z.object({ reserve: z.boolean() }),
});
export type MunicipalityDayView = z.output<typeof MunicipalityDayView>;

/** Somebody who is known here by id, or by an address; who is new gets the name that is given. */
export const SeatPerson = z.union([
  z.strictObject({ personId: Id }),
  z.strictObject({
    email: Email,
    givenName: optionalLine(80).default(''),
    familyName: optionalLine(80).default(''),
    /** Office in the municipality, for somebody new: "zastupitel". Empty: none is recorded. */
    office: optionalLine(120).default(''),
    audience: Audience.default('politician'),
  }),
]);
export type SeatPerson = z.output<typeof SeatPerson>;

const ByBlock = z.object({ blockId: Id });
const ByMunicipality = z.object({ municipalityId: Id });

const Seats = z.number().int().min(1).max(500);

const blockBody = { seats: Seats, releaseAt: Instant };

export const seatBlockApi = {
  municipalities: defineEndpoint({
    method: 'GET',
    path: '/me/seat-municipalities',
    permission: 'seat.reserve',
    summary: 'The municipalities for which one is a contact.',
    reply: z.object({ items: z.array(SeatMunicipality) }),
  }),
  days: defineEndpoint({
    method: 'GET',
    path: '/municipalities/:municipalityId/seminar-days',
    permission: 'seat.reserve',
    summary: 'Coming days on which the municipality may hold seats, its blocks, and its own people who asked.',
    params: ByMunicipality,
    query: z.object({ language: Language.default('cs') }),
    reply: z.object({ municipality: SeatMunicipality, items: z.array(MunicipalityDayView) }),
  }),
  people: defineEndpoint({
    method: 'GET',
    path: '/municipalities/:municipalityId/people',
    permission: 'seat.reserve',
    summary: 'Who has an office in the municipality today, by family name.',
    params: ByMunicipality,
    reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), office: z.string() })) }),
  }),
  make: defineEndpoint({
    method: 'POST',
    path: '/seminar-days/:dayId/seat-blocks',
    permission: 'seminar.attend',
    summary: 'Holds free seats for a municipality until a date: its contact, or those who run the day.',
    params: z.object({ dayId: Id }),
    body: z.strictObject({ municipalityId: Id, ...blockBody }),
    reply: SeatBlockView,
    idempotent: true,
  }),
  change: defineEndpoint({
    method: 'PATCH',
    path: '/seat-blocks/:blockId',
    permission: 'seminar.attend',
    summary: 'Changes how many seats are held, never below those with a name, or until when.',
    params: ByBlock,
    body: z.strictObject(blockBody).partial(),
    reply: SeatBlockView,
  }),
  release: defineEndpoint({
    method: 'POST',
    path: '/seat-blocks/:blockId/release',
    permission: 'seminar.attend',
    summary: 'Lets the seats without a name go to the waiting list now; names stay.',
    params: ByBlock,
    body: Empty,
    reply: SeatBlockView,
  }),
  cancel: defineEndpoint({
    method: 'DELETE',
    path: '/seat-blocks/:blockId',
    permission: 'seminar.attend',
    summary: 'Takes a block back that was not needed; names stay.',
    params: ByBlock,
    reply: SeatBlockView,
  }),
  name: defineEndpoint({
    method: 'POST',
    path: '/seat-blocks/:blockId/names',
    permission: 'seminar.attend',
    summary: 'Puts a name into the block: the person has a confirmed seat at once.',
    params: ByBlock,
    body: SeatPerson,
    reply: SeatBlockView,
    idempotent: true,
  }),
  removeName: defineEndpoint({
    method: 'DELETE',
    path: '/seat-blocks/:blockId/names/:bookingId',
    permission: 'seminar.attend',
    summary: 'Takes a name out of the block; the seat is held for another one until the release date.',
    params: ByBlock.extend({ bookingId: Id }),
    reply: SeatBlockView,
  }),
};
