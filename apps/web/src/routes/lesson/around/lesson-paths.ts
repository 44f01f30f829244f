import type { LessonPage } from '@app/contracts';

export function lessonPath(courseSlug: string, lessonSlug: string): string {
  return `/courses/${courseSlug}/lessons/${lessonSlug}`;
}

/** Where the learner goes after this lesson: on to the next one, or back to the course. */
export function pathAfter({ course, next }: Pick<LessonPage, 'course' | 'next'>): string {
  return next ? lessonPath(course.slug, next.slug) : `/courses/${course.slug}`;
}
