import type { Audience } from '@app/contracts';
import type { Course as CourseContent, CourseLesson } from '@app/course-format';

/** What a learner has done so far, as far as completion asks. */
export interface Achievement {
  audience: Audience;
  /** Slugs of lessons that are done. */
  done: ReadonlySet<string>;
  /** Best score in per cent by quiz; a quiz without an attempt is not in it. */
  best: ReadonlyMap<string, number>;
}

export interface Step {
  kind: 'lesson' | 'quiz';
  lesson: CourseLesson;
  /** Per cent; null for a quiz that only has to be taken, and for a text. */
  needed: number | null;
  best: number | null;
}

/** What is still missing to complete the course, in the order of the course; nothing when it is complete. */
export function missingSteps(content: CourseContent, { audience, done, best }: Achievement): Step[] {
  return requiredLessons(content, audience).flatMap((lesson): Step[] => {
    if (lesson.quiz === null)
      return done.has(lesson.slug) ? [] : [{ kind: 'lesson', lesson, needed: null, best: null }];
    const score = best.get(lesson.quiz) ?? null;
    if (score !== null && isPassed(content, lesson.quiz, score)) return [];
    return [{ kind: 'quiz', lesson, needed: neededScore(content, lesson.quiz), best: score }];
  });
}

export function isPassed(content: CourseContent, quiz: string, percent: number): boolean {
  return percent >= (neededScore(content, quiz) ?? 0);
}

/** Per cent the completion rule asks for; null when it does not name the quiz. */
export function neededScore({ completion }: CourseContent, quiz: string): number | null {
  return completion.quizzes.find((rule) => rule.quiz === quiz)?.minScore ?? null;
}

export function requiredLessons(content: CourseContent, audience: Audience): CourseLesson[] {
  return lessonsOf(content).filter((lesson) => isRequiredFor(lesson, audience));
}

/** The other audience's lessons stay open, as optional ones. */
export function isRequiredFor(lesson: CourseLesson, audience: Audience): boolean {
  return lesson.audience === 'both' || lesson.audience === audience;
}

export function lessonsOf({ modules }: CourseContent): CourseLesson[] {
  return modules.flatMap(({ lessons }) => lessons);
}
