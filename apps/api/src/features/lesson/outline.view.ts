import type { Audience, Language, LessonState, OutlineLesson } from '@app/contracts';
import type { CourseLesson } from '@app/course-format';
import { textIn } from '../course/index.js';
import { isRequiredFor } from '../learning/index.js';

interface Reader {
  /** One that the course speaks. */
  language: Language;
  /** Null without a place in the course. */
  audience: Audience | null;
}

/** A lesson as a line of the course's outline. */
export function toOutlineLesson(
  lesson: CourseLesson,
  { language, audience }: Reader,
  state: LessonState,
): OutlineLesson {
  return {
    slug: lesson.slug,
    title: textIn(lesson.title, language),
    outcome: lesson.outcome ? textIn(lesson.outcome, language) : '',
    minutes: lesson.minutes,
    audience: lesson.audience,
    kind: kindOf(lesson),
    isRequired: audience === null || isRequiredFor(lesson, audience),
    state,
  };
}

function kindOf({ quiz, content }: CourseLesson): OutlineLesson['kind'] {
  if (quiz !== null) return 'quiz';
  return Object.values(content ?? {}).some(({ videos }) => videos.length > 0) ? 'video' : 'text';
}
