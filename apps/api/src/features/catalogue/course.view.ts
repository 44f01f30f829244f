import type { Audience, CourseCard, CourseView, Language } from '@app/contracts';
import type { Course as CourseContent } from '@app/course-format';
import { languageOf, textIn, type PublishedRevision } from '../course/index.js';
import { lessonsOf, toEnrolmentView, type Place } from '../learning/index.js';
import { toOutlineLesson } from '../lesson/index.js';

interface Reading {
  slug: string;
  revision: PublishedRevision;
  /** The reader's own; null without one. */
  place: Place | null;
  mayEnrol: boolean;
  suggestedAudience: Audience | null;
  cohort: CourseView['cohort'];
  openCohorts: CourseView['openCohorts'];
}

export function toCourseCard(
  { slug, content }: { slug: string; content: CourseContent },
  isEnrolled: boolean,
  asked: Language,
): CourseCard {
  const language = languageOf(content, asked);
  return {
    slug,
    title: textIn(content.title, language),
    summary: textIn(content.summary, language),
    languages: content.languages,
    minutes: content.minutes,
    lessons: lessonsOf(content).length,
    cover: content.cover,
    isEnrolled,
  };
}

export function toCourseView({ slug, revision, place, ...reader }: Reading, asked: Language): CourseView {
  const { content } = revision;
  const language = languageOf(content, asked);
  const { politician, officer } = content.outcomes;
  const audience = place?.enrolment.audience ?? null;
  return {
    ...toCourseCard({ slug, content }, place !== null, language),
    id: revision.courseId,
    revision: revision.number,
    licence: content.licence,
    outcomes: {
      politician: politician.map((outcome) => textIn(outcome, language)),
      officer: officer.map((outcome) => textIn(outcome, language)),
    },
    hours: content.hours,
    certificate: content.certificate,
    completion: {
      quizzes: content.completion.quizzes.map(({ quiz, minScore }) => ({
        quiz,
        lessonSlug: lessonsOf(content).find((lesson) => lesson.quiz === quiz)?.slug ?? null,
        minScore,
      })),
    },
    modules: content.modules.map((module) => ({
      slug: module.slug,
      title: textIn(module.title, language),
      lessons: module.lessons.map((lesson) =>
        toOutlineLesson(lesson, { language, audience }, place?.lessons.get(lesson.slug)?.state ?? 'not_started'),
      ),
    })),
    assignments: content.assignments.map(({ id, title }) => ({ id, title: textIn(title, language) })),
    enrolment: place && toEnrolmentView(place, language),
    can: { enrol: place === null && reader.mayEnrol },
    suggestedAudience: reader.suggestedAudience,
    cohort: reader.cohort,
    openCohorts: reader.openCohorts,
  };
}
