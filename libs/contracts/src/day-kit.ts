import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Id, Language } from './primitives.js';

/** What can be printed for a seminar day. */
export const DayKitPart = z.enum(['sign-in', 'badges', 'room-sign', 'feedback', 'run-sheet']);
export type DayKitPart = z.output<typeof DayKitPart>;

/** A list in one parameter: `a,b`. */
const List = z
  .string()
  .max(200)
  .transform((text) => [...new Set(text.split(',').filter(Boolean))]);

export const dayKitApi = {
  read: defineEndpoint({
    method: 'GET',
    path: '/days/:dayId/kit',
    permission: 'cohort.manage',
    summary:
      'The papers of a seminar day as one PDF; `parts` and `languages` are lists with commas, the first language leads.',
    params: z.object({ dayId: Id }),
    query: z.object({
      parts: List.pipe(z.array(DayKitPart).min(1).max(5)).optional(),
      /** One or two; without them the cohort’s. */
      languages: List.pipe(z.array(Language).min(1).max(2)).optional(),
    }),
    reply: z.instanceof(Uint8Array),
    file: 'application/pdf',
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
};
