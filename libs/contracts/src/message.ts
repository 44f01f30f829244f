import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import {
  CohortMessageView,
  messageLines,
  MessageDesk,
  MessagePreview,
  MessageSegment,
  MessageTemplateView,
  MessageTexts,
  NoticeDelivery,
  NoticeGroup,
  NoticeView,
  NotificationSettings,
  UnsubscribeView,
} from './message-views.js';
import { Empty, Id, Language, PageQuery, line, optionalLine, pageOf } from './primitives.js';

const messageFields = {
  segment: MessageSegment,
  texts: MessageTexts,
  /** What people read whose language has no text; it has one itself. */
  fallback: Language,
  /** Answers go to the author's own address, which recipients see; otherwise there is nowhere to answer to. */
  isReplyToAuthor: z.boolean().default(false),
};

const hasFallback = ({ texts, fallback }: { texts: Partial<Record<Language, unknown>>; fallback: Language }) =>
  texts[fallback] !== undefined;
const noFallback = { path: ['fallback'], message: 'The language for everybody else has no text.' };

export const MessageDraft = z.strictObject(messageFields).refine(hasFallback, noFallback);
export type MessageDraft = z.output<typeof MessageDraft>;

const Token = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,160}$/) });
const ByCohort = z.object({ cohortId: Id });
const ByMessage = ByCohort.extend({ messageId: Id });
const ByTemplate = ByCohort.extend({ templateId: Id });
const InLanguage = z.object({ language: Language.default('cs') });
const Template = z
  .strictObject({ name: line(120), texts: MessageTexts, fallback: Language })
  .refine(hasFallback, noFallback);

export const messageApi = {
  listNotices: defineEndpoint({
    method: 'GET',
    path: '/me/notices',
    permission: 'profile.manage',
    summary: 'What was told to the signed-in person, by mail or only here; the newest first.',
    query: PageQuery,
    reply: pageOf(NoticeView),
  }),
  readSettings: defineEndpoint({
    method: 'GET',
    path: '/me/notifications',
    permission: 'profile.manage',
    summary: 'How the signed-in person is told things.',
    reply: NotificationSettings,
  }),
  changeSettings: defineEndpoint({
    method: 'PUT',
    path: '/me/notifications',
    permission: 'profile.manage',
    summary: 'Chooses how one is told things; what is not named stays.',
    body: z.strictObject({
      groups: z.partialRecord(NoticeGroup, NoticeDelivery).default({}),
      hasDigest: z.boolean().optional(),
    }),
    reply: NotificationSettings,
  }),
  readUnsubscribe: defineEndpoint({
    method: 'GET',
    path: '/unsubscribe/:token',
    permission: 'public',
    summary: 'What the link of a mail would switch off. Reading changes nothing.',
    params: Token,
    reply: UnsubscribeView,
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  unsubscribe: defineEndpoint({
    method: 'POST',
    path: '/unsubscribe/:token',
    permission: 'public',
    summary: 'Switches off what the mail belonged to.',
    params: Token,
    body: Empty,
    reply: UnsubscribeView,
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  undoUnsubscribe: defineEndpoint({
    method: 'POST',
    path: '/unsubscribe/:token/undo',
    permission: 'public',
    summary: 'Switches it on again, as it was before.',
    params: Token,
    body: Empty,
    reply: UnsubscribeView,
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  readDesk: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/message-desk',
    permission: 'cohort.manage',
    summary: 'Segments with their numbers, people and templates of a cohort.',
    params: ByCohort,
    reply: MessageDesk,
  }),
  preview: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/message-previews',
    permission: 'cohort.manage',
    summary: 'The message as recipients would read it, in each language. Stores nothing.',
    params: ByCohort,
    body: z.strictObject({
      ...messageFields,
      texts: z.partialRecord(Language, z.strictObject({ subject: optionalLine(150), body: messageLines(0, 6000) })),
    }),
    reply: MessagePreview,
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/messages',
    permission: 'cohort.manage',
    summary: 'Messages of a cohort, the newest first.',
    params: ByCohort,
    query: PageQuery.extend(InLanguage.shape),
    reply: pageOf(CohortMessageView),
  }),
  send: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/messages',
    permission: 'cohort.manage',
    summary: 'Sends a message to a segment; for sixty seconds it can be taken back. Five a day for one cohort.',
    params: ByCohort,
    body: MessageDraft,
    reply: CohortMessageView,
    idempotent: true,
  }),
  cancel: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/messages/:messageId/cancellation',
    permission: 'cohort.manage',
    summary: 'Takes a message back before it has gone.',
    params: ByMessage,
    body: Empty,
    reply: CohortMessageView,
  }),
  resend: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/messages/:messageId/resend',
    permission: 'cohort.manage',
    summary: 'Sends a message to those who came into its segment later; nobody gets it twice.',
    params: ByMessage,
    body: Empty,
    reply: CohortMessageView,
    idempotent: true,
  }),
  saveTemplate: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/message-templates',
    permission: 'cohort.manage',
    summary: 'Keeps texts for later; a template of the same name is replaced. Templates are copied with the cohort.',
    params: ByCohort,
    body: Template,
    reply: MessageTemplateView,
  }),
  removeTemplate: defineEndpoint({
    method: 'DELETE',
    path: '/cohorts/:cohortId/message-templates/:templateId',
    permission: 'cohort.manage',
    summary: 'Removes a template.',
    params: ByTemplate,
    reply: Empty,
  }),
};
