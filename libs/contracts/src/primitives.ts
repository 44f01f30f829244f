import { z } from 'zod';

/** The languages of the product, in the order in which they are offered. */
export const Language = z.enum(['cs', 'en', 'nb']);
export type Language = z.output<typeof Language>;

export const Id = z.uuid();

/** ISO 8601 in UTC, for example `2026-11-23T13:21:00.000Z`. */
export const Instant = z.iso.datetime();

/** A calendar day without a time, for example `2026-11-23`. */
export const Day = z.iso.date();

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Stored and compared in lower case without surrounding spaces. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Who a learner is in a course: an elected politician or an employed public officer. */
export const Audience = z.enum(['politician', 'officer']);
export type Audience = z.output<typeof Audience>;

export const Country = z.enum(['CZ', 'NO']);
export type Country = z.output<typeof Country>;

/** One line of text without control characters. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // eslint-disable-next-line no-control-regex -- refusing control characters is what this is for
    .regex(/^[^\u0000-\u001f\u007f]*$/);

/** The same, or nothing. */
export const optionalLine = (longest: number) => z.union([line(longest), z.string().trim().max(0)]);

/** A page of a list; `next` is the cursor to ask for the following one, or null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** Query of every list: where to go on, and how many at most. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const Empty = z.strictObject({});
