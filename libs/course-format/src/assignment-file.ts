import { z } from 'zod';
import { audiences } from './course-file.js';
import { Texts } from './language.js';
import { Slug } from './names.js';

/** Points of one criterion go from 0 to this. */
export const mostPoints = 4;

/** Kinds of real events that the register of undertakings knows. */
export const undertakingKinds = ['planning_event', 'consultation', 'youth_forum', 'emotional_map'] as const;
export type UndertakingKind = (typeof undertakingKinds)[number];

const ForWhom = z.enum(['both', ...audiences]).default('both');

/** One thing to hand in. */
export const AssignmentPart = z.strictObject({
  id: Slug,
  title: Texts,
  /** One or two sentences under the title. */
  hint: Texts.exactOptional(),
  /** `either`: written into the page, or as files, or both. */
  takes: z.enum(['text', 'files', 'either']),
  audience: ForWhom,
  required: z.boolean().default(true),
});
export type AssignmentPart = z.output<typeof AssignmentPart>;

/** What is judged. 1 and 3 points lie between the levels that are described. */
export const Criterion = z.strictObject({
  id: Slug,
  title: Texts,
  audience: ForWhom,
  levels: z.strictObject({ '0': Texts, '2': Texts, '4': Texts }),
});
export type Criterion = z.output<typeof Criterion>;

/** Something the learner confirms before handing in, such as that no face can be recognised. */
const Declaration = z.strictObject({ id: Slug, text: Texts });

/** A sentence a reviewer may insert and change. */
const SuggestedComment = z.strictObject({
  id: Slug,
  text: Texts,
  /** The criterion it is offered at; without one it is offered at the overall comment. */
  criterion: Slug.exactOptional(),
});

/** A piece of work that is handed in and judged by a trainer. */
export const Assignment = z.strictObject({
  id: Slug,
  title: Texts,
  /** What is asked, in a few sentences for each audience; how to go about it is in the Markdown. */
  task: z.strictObject({ politician: Texts, officer: Texts }),
  parts: z.array(AssignmentPart).min(1).max(20),
  declarations: z.array(Declaration).max(10).default([]),
  criteria: z.array(Criterion).min(1).max(20),
  /** Points of all criteria together; with fewer it cannot be accepted. */
  passAt: z.int().positive(),
  comments: z.array(SuggestedComment).max(60).default([]),
  /** The kind of real event it describes; once accepted, the learner is offered to record it. */
  recordsUndertaking: z.enum(undertakingKinds).exactOptional(),
});
export type Assignment = z.output<typeof Assignment>;

/** What `assignment.yaml` may contain. */
export const AssignmentFile = z.strictObject({ format: z.literal(1), assignments: z.array(Assignment).min(1) });
export type AssignmentFile = z.output<typeof AssignmentFile>;
