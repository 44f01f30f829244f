import { z } from 'zod';
import {
  AssignmentPage,
  CriterionPoints,
  HandInFileView,
  handInKinds,
  handInMaxBytes,
  handInMaxText,
  HandInView,
  PeerComment,
  ReviewPage,
  ReviewRow,
  SharedHandIn,
  undertakingFields,
  UndertakingDraftView,
} from './assignment-view.js';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language, PageQuery, Slug, pageOf } from './primitives.js';
import { UploadQuery } from './upload.js';

const Texts = z.record(Slug, z.string().max(handInMaxText));
const ReadIn = z.object({ language: Language });
const OneAssignment = z.object({ courseSlug: Slug, assignmentId: Slug });
const OneHandIn = z.object({ handInId: Id });
const OneFile = z.object({ handInId: Id, fileId: Id });
const comment = z.string().trim().max(4000);

export const assignmentApi = {
  read: defineEndpoint({
    method: 'GET',
    path: '/courses/:courseSlug/assignments/:assignmentId',
    permission: 'assignment.hand_in',
    summary: 'An assignment with the own work on it and its reviews.',
    params: OneAssignment,
    query: ReadIn,
    reply: AssignmentPage,
  }),
  begin: defineEndpoint({
    method: 'POST',
    path: '/courses/:courseSlug/assignments/:assignmentId/hand-in',
    permission: 'assignment.hand_in',
    summary: 'Opens the own draft; a second press answers the same one.',
    params: OneAssignment,
    body: Empty,
    reply: HandInView,
  }),
  save: defineEndpoint({
    method: 'PATCH',
    path: '/hand-ins/:handInId/draft',
    permission: 'assignment.hand_in',
    summary:
      'Saves texts of the draft; parts that are not sent stay. Texts are refused when another tab saved in between. Whether the group may read can be changed at any time.',
    params: OneHandIn,
    body: z.strictObject({ version: z.number().int(), texts: Texts.default({}), groupMayRead: z.boolean().optional() }),
    reply: z.object({ version: z.number(), savedAt: Instant }),
  }),
  addFile: defineEndpoint({
    method: 'POST',
    path: '/hand-ins/:handInId/files',
    permission: 'assignment.hand_in',
    summary: 'Adds a file to a part. Pictures lose their place, device and all else that is not the picture.',
    params: OneHandIn,
    query: UploadQuery.extend({ part: Slug }),
    upload: { maxBytes: handInMaxBytes, kinds: handInKinds },
    reply: HandInFileView,
    rateLimit: { limit: 120, perSeconds: 900 },
  }),
  removeFile: defineEndpoint({
    method: 'DELETE',
    path: '/hand-ins/:handInId/files/:fileId',
    permission: 'assignment.hand_in',
    summary: 'Takes a file out of the draft; rounds that were handed in with it keep it.',
    params: OneFile,
    reply: Empty,
  }),
  file: defineEndpoint({
    method: 'GET',
    path: '/hand-ins/:handInId/files/:fileId',
    permission: 'assignment.hand_in',
    summary: 'A file for its author, for who reviews it and for the group that may read it; only ever saved.',
    params: OneFile,
    reply: z.unknown(),
    file: 'application/octet-stream',
  }),
  submit: defineEndpoint({
    method: 'POST',
    path: '/hand-ins/:handInId/submission',
    permission: 'assignment.hand_in',
    summary: 'Hands the draft in.',
    params: OneHandIn,
    query: ReadIn,
    body: z.strictObject({ version: z.number().int(), declarations: z.array(Slug).max(20) }),
    reply: HandInView,
  }),
  listShared: defineEndpoint({
    method: 'GET',
    path: '/courses/:courseSlug/assignments/:assignmentId/group',
    permission: 'assignment.hand_in',
    summary: 'What other members of the own cohort let the group read, the newest first.',
    params: OneAssignment,
    reply: z.object({ items: z.array(SharedHandIn) }),
  }),
  comment: defineEndpoint({
    method: 'POST',
    path: '/hand-ins/:handInId/comments',
    permission: 'assignment.hand_in',
    summary: 'A comment of a member of the same cohort on work that its author lets the group read.',
    params: OneHandIn,
    body: z.strictObject({ text: comment.min(1) }),
    reply: PeerComment,
    rateLimit: { limit: 60, perSeconds: 900 },
    idempotent: true,
  }),
  saveUndertaking: defineEndpoint({
    method: 'PUT',
    path: '/hand-ins/:handInId/undertaking',
    permission: 'assignment.hand_in',
    summary: 'Notes down the real event an accepted assignment describes, for the association’s register.',
    params: OneHandIn,
    body: z.strictObject({ ...undertakingFields, version: z.number().int() }),
    reply: UndertakingDraftView,
  }),
  listUndertakings: defineEndpoint({
    method: 'GET',
    path: '/undertaking-drafts',
    permission: 'cohort.oversee',
    summary: 'Events learners have noted down for the register, the newest first.',
    query: PageQuery,
    reply: pageOf(UndertakingDraftView.extend({ authorName: z.string() })),
  }),
  queue: defineEndpoint({
    method: 'GET',
    path: '/reviews',
    permission: 'assignment.review',
    summary: 'Work handed in by members of the own cohorts (a coordinator: all): waiting first, the oldest first.',
    query: PageQuery.extend({
      language: Language,
      cohortId: Id.optional(),
      state: z.enum(['submitted', 'returned', 'accepted', 'all']).default('submitted'),
    }),
    reply: pageOf(ReviewRow).extend({
      /** Own cohorts to choose from. */
      cohorts: z.array(z.object({ id: Id, name: z.string() })),
    }),
  }),
  readReview: defineEndpoint({
    method: 'GET',
    path: '/reviews/:handInId',
    permission: 'assignment.review',
    summary: 'One hand-in with its rounds, the rubric and suggested comments.',
    params: OneHandIn,
    query: ReadIn,
    reply: ReviewPage,
  }),
  decide: defineEndpoint({
    method: 'POST',
    path: '/reviews/:handInId/decision',
    permission: 'assignment.review',
    summary: 'Accepts the work or returns it; refused when somebody else was faster.',
    params: OneHandIn,
    query: ReadIn,
    body: z.strictObject({
      version: z.number().int(),
      points: CriterionPoints,
      comments: z.record(Slug, comment).default({}),
      comment: comment.default(''),
      decision: z.enum(['accept', 'return']),
    }),
    reply: ReviewPage,
  }),
};
