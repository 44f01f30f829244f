import { z } from 'zod';
import { Day, Id, Instant, Language, line } from './primitives.js';

/** How what the product has to tell reaches a person: a mail at once, in the one daily summary, or only on the page of notices. */
export const NoticeDelivery = z.enum(['at_once', 'daily', 'off']);
export type NoticeDelivery = z.output<typeof NoticeDelivery>;

/** What people choose a delivery for. `seats` has what a booked seat needs, so it cannot be chosen. */
export const NoticeGroup = z.enum(['seats', 'messages', 'reminders', 'learning', 'teaching']);
export type NoticeGroup = z.output<typeof NoticeGroup>;

/** What one press in a mail switches off: a group, or the daily summary as a whole. */
export const UnsubscribeTopic = z.enum([...NoticeGroup.options, 'digest']);
export type UnsubscribeTopic = z.output<typeof UnsubscribeTopic>;

export const NotificationSettings = z.object({
  groups: z.array(
    z.object({
      group: NoticeGroup,
      delivery: NoticeDelivery,
      /** Empty for a group that cannot be switched. */
      choices: z.array(NoticeDelivery),
    }),
  ),
  /** False: nothing is put into a daily summary; it waits on the page of notices. */
  hasDigest: z.boolean(),
  /** Where mail goes; null while no address is proven, and then none is sent. */
  email: z.string().nullable(),
});
export type NotificationSettings = z.output<typeof NotificationSettings>;

/** Something that was told to the person who asks, in the language of that person. */
export const NoticeView = z.object({
  id: Id,
  kind: z.string(),
  at: Instant,
  title: z.string(),
  /** Plain text. */
  paragraphs: z.array(z.string()),
  cohort: z.object({ id: Id, name: z.string() }).nullable(),
  /** Who wrote it; null for what the product says by itself. */
  from: z.string().nullable(),
  /** Path within the product; null when there is nowhere to go. */
  link: z.object({ path: z.string(), label: z.string() }).nullable(),
});
export type NoticeView = z.output<typeof NoticeView>;

export const UnsubscribeView = z.object({
  topic: UnsubscribeTopic,
  isOff: z.boolean(),
  /** Enough of the address to know one's own. */
  emailHint: z.string().nullable(),
});
export type UnsubscribeView = z.output<typeof UnsubscribeView>;

/** Whom in the cohort a message is for. `not_ready`: whatever is missing before the seminars, started or not. */
export const MessageSegment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'not_started', 'behind', 'not_ready']) }),
  z.strictObject({ kind: z.enum(['confirmed', 'waitlisted']), dayId: Id }),
  z.strictObject({ kind: z.literal('people'), personIds: z.array(Id).min(1).max(500) }),
]);
export type MessageSegment = z.output<typeof MessageSegment>;

/** What a message may hold in double braces, each replaced by the recipient's own value. */
export const messagePlaceholders = ['name', 'cohort', 'nextDay', 'deadline', 'missing', 'link'] as const;
export type MessagePlaceholder = (typeof messagePlaceholders)[number];

/** Lines of plain text: no control characters but the end of a line; a pasted tab becomes a space. */
export const messageLines = (shortest: number, longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim())
    .pipe(
      z
        .string()
        .min(shortest)
        .max(longest)
        .regex(/^(?:\P{Cc}|\n)*$/u),
    );

export const MessageText = z.strictObject({ subject: line(150), body: messageLines(1, 6000) });
export type MessageText = z.output<typeof MessageText>;

export const MessageTexts = z.partialRecord(Language, MessageText);

/** How many people it reaches, and how; the four add up: `people` is the sum of the others. */
export const MessageReach = z.object({
  people: z.number(),
  atOnce: z.number(),
  inSummary: z.number(),
  /** Those who chose no mail or have no proven address. */
  onPageOnly: z.number(),
});
export type MessageReach = z.output<typeof MessageReach>;

export const MessagePreview = z.object({
  reach: MessageReach,
  /** One for each language of the cohort and of the recipients. */
  previews: z.array(
    z.object({
      language: Language,
      /** Recipients who read this language. */
      people: z.number(),
      /** The language of the text that they get. */
      shownIn: Language,
      /** The recipient whose values are shown; null when nobody reads this language. */
      example: z.string().nullable(),
      subject: z.string(),
      paragraphs: z.array(z.string()),
    }),
  ),
  /** Placeholders that mean nothing, by language; such a message is not sent. */
  unknown: z.array(z.object({ language: Language, placeholders: z.array(z.string()) })),
  /** Messages that this cohort may still get today. */
  leftToday: z.number(),
});
export type MessagePreview = z.output<typeof MessagePreview>;

export const CohortMessageView = z.object({
  id: Id,
  author: z.string(),
  /** In the reader's language, or the fallback. */
  subject: z.string(),
  texts: MessageTexts,
  fallback: Language,
  segment: MessageSegment,
  /** Title of the segment's day. */
  dayTitle: z.string().nullable(),
  isReplyToAuthor: z.boolean(),
  /** Pending: can be taken back until `sendsAt`. */
  state: z.enum(['pending', 'sent', 'cancelled']),
  writtenAt: Instant,
  sendsAt: Instant,
  reach: MessageReach,
  /** People who belong to its segment now and have not got it. */
  added: z.number(),
  can: z.object({ cancel: z.boolean(), resend: z.boolean() }),
});
export type CohortMessageView = z.output<typeof CohortMessageView>;

export const MessageTemplateView = z.object({
  id: Id,
  name: z.string(),
  texts: MessageTexts,
  fallback: Language,
});
export type MessageTemplateView = z.output<typeof MessageTemplateView>;

/** What a trainer needs before the first word: who could be written to, and texts kept from before. */
export const MessageDesk = z.object({
  languages: z.array(Language),
  segments: z.array(
    z.object({
      kind: z.enum(['all', 'not_started', 'behind', 'not_ready', 'confirmed', 'waitlisted']),
      day: z.object({ id: Id, title: z.string(), startsAt: Instant, zone: z.string() }).nullable(),
      people: z.number(),
    }),
  ),
  people: z.array(z.object({ id: Id, name: z.string(), language: Language })),
  templates: z.array(MessageTemplateView),
  leftToday: z.number(),
  /** The author's address for answers; null while none is proven. */
  replyTo: z.string().nullable(),
  isClosed: z.boolean(),
  deadline: Day.nullable(),
});
export type MessageDesk = z.output<typeof MessageDesk>;
