import { z } from 'zod';

/** The id of anything an author names: lower-case ASCII words joined by hyphens. */
export const Slug = z
  .string()
  .max(80, 'is longer than 80 characters; shorten it')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "first-steps"');

/** A file of the course's media folder. Never a web address: everything a learner sees comes with the course. */
export const MediaPath = z
  .string()
  .regex(
    /^media\/[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
    'must be a path such as "media/plan.svg"',
  );
