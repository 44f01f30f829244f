import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Id, Instant } from './primitives.js';

export const demoApi = {
  listMail: defineEndpoint({
    method: 'GET',
    path: '/demo/mailbox',
    permission: 'public',
    summary: 'Mail that the demo wrote instead of sending; exists only in the demo.',
    reply: z.object({ items: z.array(z.object({ id: Id, to: z.string(), subject: z.string(), at: Instant })) }),
  }),
  readMail: defineEndpoint({
    method: 'GET',
    path: '/demo/mailbox/:messageId',
    permission: 'public',
    summary: 'One mail of the demo.',
    params: z.object({ messageId: Id }),
    reply: z.object({ id: Id, to: z.string(), subject: z.string(), at: Instant, text: z.string() }),
  }),
};
