import type { Params } from 'react-router';

export function courseSlugOf({ courseSlug }: Params): string {
  if (!courseSlug) throw new Error('The course route has no :courseSlug.');
  return courseSlug;
}
