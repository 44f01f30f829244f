import type { EnrolmentView, Language, LessonProgress as LessonProgressView, MissingStep } from '@app/contracts';
import { languageOf, textIn } from '../course/index.js';
import type { LessonProgress } from './lesson-progress.entity.js';
import { missingSteps, requiredLessons, type Step } from './missing-steps.js';
import type { Place } from './progress.service.js';

/** A place as its learner sees it, in the language asked for or the course's own. */
export function toEnrolmentView(place: Place, asked: Language): EnrolmentView {
  const { enrolment, content } = place;
  const language = languageOf(content, asked);
  const steps = stepsOf(place);
  const required = requiredLessons(content, enrolment.audience).length;
  return {
    id: enrolment.id,
    courseSlug: place.courseSlug,
    audience: enrolment.audience,
    state: enrolment.state,
    enrolledAt: enrolment.enrolledAt.toISOString(),
    completedAt: enrolment.completedAt?.toISOString() ?? null,
    missing: steps.map((step) => toMissingStep(step, language)),
    minutesLeft: steps.reduce((total, { lesson }) => total + lesson.minutes, 0),
    doneLessons: required - steps.length,
    requiredLessons: required,
    nextLessonSlug: nextLesson(place, steps),
    certificateId: enrolment.certificateId,
  };
}

export function toLessonProgressView(
  lesson: string,
  progress: LessonProgress | undefined,
  videos: LessonProgressView['videos'],
): LessonProgressView {
  const { state, block, reached, activeSeconds } = progress ?? {
    state: 'not_started',
    block: 0,
    reached: 0,
    activeSeconds: 0,
  };
  return { lesson, state, block, reached, activeSeconds, videos, updatedAt: progress?.updatedAt.toISOString() ?? null };
}

export function doneLessons(lessons: Place['lessons']): Set<string> {
  return new Set([...lessons.values()].filter(({ isDone }) => isDone).map(({ lesson }) => lesson));
}

/** What was required when a place was completed is done for good. */
function stepsOf({ enrolment, content, lessons, best }: Place): Step[] {
  if (enrolment.state === 'completed') return [];
  return missingSteps(content, { audience: enrolment.audience, done: doneLessons(lessons), best });
}

function toMissingStep({ kind, lesson, needed, best }: Step, language: Language): MissingStep {
  const { slug, title, minutes } = lesson;
  return { kind, lessonSlug: slug, title: textIn(title, language), minutes, needed, best };
}

/** The lesson last read unless it is done; else the first one missing. */
function nextLesson({ enrolment, lessons }: Place, steps: readonly Step[]): string | null {
  if (!enrolment.isActive) return null;
  const [lastRead] = [...lessons.values()].sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
  if (lastRead && !lastRead.isDone) return lastRead.lesson;
  return steps[0]?.lesson.slug ?? null;
}
