import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Empty, Instant } from './primitives.js';

/** Whether there is an address; it is shown once, when it is made, and only its hash is kept. */
export const CalendarFeedView = z.object({ madeAt: Instant.nullable() });
export type CalendarFeedView = z.output<typeof CalendarFeedView>;

/** Whoever has the address reads the calendar: it is a secret. */
export const NewCalendarFeed = z.object({
  madeAt: Instant,
  /** For programs that take an address. */
  url: z.string(),
  /** The same as `webcal:`, which opens the calendar program of the device. */
  webcalUrl: z.string(),
});
export type NewCalendarFeed = z.output<typeof NewCalendarFeed>;

export const calendarApi = {
  readFeed: defineEndpoint({
    method: 'GET',
    path: '/me/calendar-feed',
    permission: 'seminar.attend',
    summary: 'Whether the own seminar days can be subscribed to in a calendar program.',
    reply: CalendarFeedView,
  }),
  makeFeed: defineEndpoint({
    method: 'POST',
    path: '/me/calendar-feed',
    permission: 'seminar.attend',
    summary: 'Makes a secret address of the own calendar; the one before it ends.',
    body: Empty,
    reply: NewCalendarFeed,
  }),
  endFeed: defineEndpoint({
    method: 'DELETE',
    path: '/me/calendar-feed',
    permission: 'seminar.attend',
    summary: 'Ends the address of the own calendar.',
    reply: Empty,
  }),
  feed: defineEndpoint({
    method: 'GET',
    path: '/calendar/feed/:file',
    permission: 'public',
    summary: 'The days on which the owner of the address has a seat, is offered one, or teaches; `<token>.ics`.',
    params: z.object({ file: z.string().max(100) }),
    reply: z.unknown(),
    file: 'text/calendar',
    // One network is a whole town hall, and calendar programs in the cloud share a few addresses among all of us.
    rateLimit: { limit: 600, perSeconds: 3600 },
  }),
};
