import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';

/** For the operator and for programs; these paths have no `/api` before them, but the last one. */
export const systemApi = {
  live: defineEndpoint({
    method: 'GET',
    path: '/healthz',
    permission: 'public',
    summary: 'The process runs.',
    reply: z.object({ status: z.literal('ok') }),
  }),
  ready: defineEndpoint({
    method: 'GET',
    path: '/readyz',
    permission: 'public',
    summary: 'The process can answer: the database answers too.',
    reply: z.object({ status: z.literal('ok') }),
  }),
  openApi: defineEndpoint({
    method: 'GET',
    path: '/api/openapi.json',
    permission: 'public',
    summary: 'This document.',
    reply: z.record(z.string(), z.unknown()),
  }),
};
