import { canonicalCourse } from './canonical-course.js';
import { audiences, type Audience } from './course-file.js';
import type { Course } from './course.js';
import type { Question } from './question-file.js';
import { rightAnswer } from './right-answer.js';

/**
 * How far a new version of a course is from the one before. `major`: what a learner has to do, or what counts as
 * right, has changed, so results of the old version do not simply carry over. `minor`: anything else.
 */
export function compareCourses(before: Course, after: Course): 'same' | 'minor' | 'major' {
  if (canonicalCourse(before) === canonicalCourse(after)) return 'same';
  const isMajor =
    audiences.some((audience) => duties(before, audience) !== duties(after, audience)) ||
    completionRule(before) !== completionRule(after) ||
    haveAnswersChanged(before, after);
  return isMajor ? 'major' : 'minor';
}

/** The lessons and quizzes an audience has to take; their order does not matter. */
function duties(course: Course, audience: Audience): string {
  const lessons = course.modules
    .flatMap((module) => module.lessons)
    .filter((lesson) => lesson.audience === 'both' || lesson.audience === audience);
  return JSON.stringify(lessons.map((lesson) => `${lesson.slug} ${lesson.quiz ?? ''}`).sort());
}

function completionRule({ completion }: Course): string {
  return JSON.stringify([
    completion.lessons,
    completion.quizzes.map(({ quiz, minScore }) => `${quiz} ${minScore}`).sort(),
  ]);
}

/** Whether a question was taken out of a quiz, or its right answer is another one. A new question is no such change. */
function haveAnswersChanged(before: Course, after: Course): boolean {
  return before.quizzes.some((quiz) => {
    const now = questionsOf(after, quiz.id);
    return [...questionsOf(before, quiz.id)].some(([id, question]) => {
      const same = now.get(id);
      return same === undefined || answerKey(question) !== answerKey(same);
    });
  });
}

function questionsOf(course: Course, quizId: string): Map<string, Question> {
  const drawn = course.quizzes.find((quiz) => quiz.id === quizId)?.draw.map(({ pool }) => pool) ?? [];
  const questions = course.pools.filter((pool) => drawn.includes(pool.id)).flatMap((pool) => pool.questions);
  return new Map(questions.map((question) => [question.id, question]));
}

function answerKey(question: Question): string {
  return JSON.stringify([question.type, rightAnswer(question)]);
}
