import type { Answer, AttemptView, Language, QuizOverview } from '@app/contracts';
import type { Question } from '@app/course-format';
import { presentQuestion, reviewQuestion } from '@app/quiz';
import { languageOf, textIn } from '../course/index.js';
import type { Attempt } from './attempt.entity.js';
import type { Outcome } from './attempt.queries.js';
import { questionsOf, type QuizContent } from './quiz-content.js';

interface Sitting {
  attempt: Attempt;
  content: QuizContent;
  answers: Readonly<Record<string, Answer>>;
  /** Null while the attempt is open. */
  outcome: Outcome | null;
}

/** The attempt in one language. Only what `reviewQuestion` makes of a submitted one tells right answers. */
export function toAttemptView({ attempt, content, answers, outcome }: Sitting, language: Language): AttemptView {
  const questions = questionsOf(content, attempt.questionIds);
  return {
    id: attempt.id,
    enrolmentId: attempt.enrolmentId,
    quiz: attempt.quiz,
    title: titleIn(content, language),
    number: attempt.number,
    state: attempt.state,
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
    questions: questions.map((question) => presentQuestion(question, language, attempt.seed)),
    answers,
    result: outcome && { ...toResult({ attempt, content, answers }, questions, language), ...outcome },
  };
}

function toResult(
  { attempt: { seed, percent, reviewPending }, content: { needed }, answers }: Omit<Sitting, 'outcome'>,
  questions: readonly Question[],
  language: Language,
): Omit<NonNullable<AttemptView['result']>, keyof Outcome> {
  const reached = percent ?? 0;
  return {
    percent: reached,
    needed,
    isPassed: needed === null || reached >= needed,
    reviewPending,
    questions: questions.map((question) => reviewQuestion(question, answers[question.id] ?? null, { language, seed })),
  };
}

export function toOverview(content: QuizContent, attempts: readonly Attempt[], language: Language): QuizOverview {
  const { quiz, needed } = content;
  const percents = attempts.flatMap(({ percent }) => percent ?? []);
  return {
    quiz: quiz.id,
    title: titleIn(content, language),
    questions: quiz.draw.reduce((sum, { count }) => sum + count, 0),
    minutes: quiz.minutes,
    needed,
    attemptsLeft: quiz.attempts === null ? null : Math.max(0, quiz.attempts - attempts.length),
    best: percents.length === 0 ? null : Math.max(...percents),
    openAttemptId: attempts.find(({ isOpen }) => isOpen)?.id ?? null,
    attempts: attempts.map(({ id, number, submittedAt, percent }) => ({
      id,
      number,
      submittedAt: submittedAt?.toISOString() ?? null,
      percent,
    })),
  };
}

function titleIn(content: QuizContent, language: Language): string {
  return textIn(content.quiz.title, languageOf(content, language));
}
