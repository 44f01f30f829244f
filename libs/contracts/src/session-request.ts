import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Day, Id, Instant, Language, PageQuery, Slug, line, pageOf } from './primitives.js';
import { SeminarPlace, SeminarTimes } from './seminar.js';

/** How a council would like to meet. */
export const SessionForm = z.enum(['in-person', 'online', 'either']);
export type SessionForm = z.output<typeof SessionForm>;

/** A municipality asks for a seminar day for its council. */
export const SessionRequestView = z.object({
  id: Id,
  municipality: z.object({ id: Id, name: z.string(), district: z.string().nullable() }),
  course: z.object({ slug: Slug, title: z.string() }),
  topics: z.string(),
  /** The period in which the day should be. */
  from: Day,
  until: Day,
  people: z.number(),
  form: SessionForm,
  note: z.string(),
  state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
  requestedAt: Instant,
  requestedBy: z.string(),
  answeredAt: Instant.nullable(),
  /** Why it was declined. */
  reason: z.string().nullable(),
  /** What it became; for those who answer requests. */
  cohortId: Id.nullable(),
  /** When the planned day is, once accepted. */
  day: z.object({ startsAt: Instant, endsAt: Instant, zone: z.string() }).nullable(),
  can: z.object({ withdraw: z.boolean(), answer: z.boolean() }),
});
export type SessionRequestView = z.output<typeof SessionRequestView>;

const ById = z.object({ requestId: Id });
const InLanguage = z.object({ language: Language.default('cs') });

const isInOrder = ({ from, until }: { from: string; until: string }) => from <= until;

export const sessionRequestApi = {
  create: defineEndpoint({
    method: 'POST',
    path: '/session-requests',
    permission: 'session.request',
    summary: 'Asks for a seminar day for the council of a municipality whose contact one is.',
    query: InLanguage,
    body: z
      .strictObject({
        municipalityId: Id,
        courseSlug: Slug,
        topics: z.string().trim().min(1).max(1000),
        from: Day,
        until: Day,
        people: z.number().int().min(1).max(500),
        form: SessionForm,
        note: z.string().trim().max(2000).default(''),
      })
      .refine(isInOrder, { path: ['until'], message: 'The period ends before it begins.' }),
    reply: SessionRequestView,
    idempotent: true,
    rateLimit: { limit: 30, perSeconds: 3600 },
  }),
  listOwn: defineEndpoint({
    method: 'GET',
    path: '/me/session-requests',
    permission: 'session.request',
    summary: 'Requests of the own municipalities, the newest first.',
    query: InLanguage,
    reply: z.object({ items: z.array(SessionRequestView) }),
  }),
  withdraw: defineEndpoint({
    method: 'DELETE',
    path: '/session-requests/:requestId',
    permission: 'session.request',
    summary: 'Takes a request back that has not been answered.',
    params: ById,
    query: InLanguage,
    reply: SessionRequestView,
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/session-requests',
    permission: 'session.answer',
    summary: 'All requests: the open ones first, the longest waiting first; then the answered, the newest first.',
    query: PageQuery.extend({ language: Language.default('cs') }),
    reply: pageOf(SessionRequestView),
  }),
  decline: defineEndpoint({
    method: 'POST',
    path: '/session-requests/:requestId/refusal',
    permission: 'session.answer',
    summary: 'Declines a request; the contact gets the reason.',
    params: ById,
    query: InLanguage,
    body: z.strictObject({ reason: line(500) }),
    reply: SessionRequestView,
  }),
  accept: defineEndpoint({
    method: 'POST',
    path: '/session-requests/:requestId/acceptance',
    permission: 'session.answer',
    summary:
      'Makes a draft cohort of it, with the council attached, a trainer and one planned day; the contact is told.',
    params: ById,
    query: InLanguage,
    body: z.strictObject({
      trainerId: Id,
      languages: z.array(Language).min(1).max(3),
      /** Null: named after the municipality. */
      name: line(120).nullable().default(null),
      day: z.strictObject({
        title: line(160),
        times: SeminarTimes,
        place: SeminarPlace,
        /** Null: as many as asked. */
        capacity: z.number().int().min(1).max(500).nullable().default(null),
      }),
    }),
    reply: SessionRequestView,
    idempotent: true,
  }),
};
