import {
  assessmentApi,
  courseApi,
  learningApi,
  type AttemptView,
  type CourseView,
  type LessonPage,
  type QuizOverview,
} from '@app/contracts';
import { ApiError, call } from '../../shared/api.js';
import { currentLanguage, loadTexts } from '../../shared/i18n.js';
import { loadQuizPart } from './load-quiz-part.js';
import { loadAttemptForm, loadQuizResult } from './quiz/load-attempt.js';

export interface QuizData {
  overview: QuizOverview;
  attempt: AttemptView | null;
}

export type LessonData =
  | { kind: 'lesson'; page: LessonPage; quiz: QuizData | null }
  /** Signed in, but without a place in the course. */
  | { kind: 'outside'; course: CourseView; lessonSlug: string };

interface Asked {
  courseSlug: string;
  lessonSlug: string;
  attemptId: string | null;
  signal: AbortSignal;
}

/** Everything the lesson page shows. */
export async function readLessonData({ courseSlug, lessonSlug, attemptId, signal }: Asked): Promise<LessonData> {
  const query = { language: currentLanguage() };
  try {
    const page = await call(learningApi.readLesson, { params: { courseSlug, lessonSlug }, query }, { signal });
    return { kind: 'lesson', page, quiz: page.quiz && (await readQuiz(page, attemptId, signal)) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'enrolment.not_found') throw error;
    return {
      kind: 'outside',
      course: await call(courseApi.read, { params: { courseSlug }, query }, { signal }),
      lessonSlug,
    };
  }
}

async function readQuiz(
  { enrolmentId, quiz }: LessonPage,
  attemptId: string | null,
  signal: AbortSignal,
): Promise<QuizData | null> {
  if (!quiz) return null;
  const query = { language: currentLanguage() };
  const [overview, attempt] = await Promise.all([
    call(assessmentApi.overview, { params: { enrolmentId, quiz: quiz.id }, query }, { signal }),
    attemptId ? call(assessmentApi.read, { params: { attemptId }, query }, { signal }) : null,
    loadQuizPart(),
    loadTexts('quiz'),
  ]);
  // Fetched before the page is shown, so that it does not come in two steps.
  if (attempt) await (attempt.result ? loadQuizResult() : loadAttemptForm());
  return { overview, attempt };
}
