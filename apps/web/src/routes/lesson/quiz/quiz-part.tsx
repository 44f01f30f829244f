import { Suspense, lazy, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { AttemptView, LessonPage, QuizOverview as Overview } from '@app/contracts';
import { useTexts } from '../../../shared/i18n.js';
import { lessonPath } from '../around/lesson-paths.js';
import { loadAttemptForm, loadQuizResult } from './load-attempt.js';
import { QuizOverview } from './quiz-overview.js';
import styles from './quiz.module.css';

const AttemptForm = lazy(loadAttemptForm);
const QuizResult = lazy(loadQuizResult);

interface QuizPartProps {
  page: LessonPage;
  overview: Overview;
  /** The attempt that the address names. */
  attempt: AttemptView | null;
}

/** A quiz: its rules, an open attempt, or the result of one. */
export function QuizPart({ page, overview, attempt }: QuizPartProps) {
  const t = useTexts('quiz');
  const heading = useRef<HTMLHeadingElement>(null);
  const now = attempt ? `${attempt.id} ${attempt.state}` : 'overview';
  const shown = useRef(now);

  // Questions and results come without a new page, so the focus has to be led to what is new.
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [now]);

  if (!attempt) return <QuizOverview page={page} overview={overview} />;
  return (
    <section className={styles['quiz']} aria-labelledby="attempt">
      <h2 id="attempt" tabIndex={-1} ref={heading}>
        {t(attempt.result ? 'result' : 'attempt', { number: attempt.number })}
      </h2>
      <Suspense>
        {attempt.result ? (
          <QuizResult page={page} overview={overview} result={attempt.result} />
        ) : (
          <AttemptForm key={attempt.id} attempt={attempt} />
        )}
      </Suspense>
      <p>
        <Link to={lessonPath(page.course.slug, page.lesson.slug)}>{t('backToRules')}</Link>
      </p>
    </section>
  );
}
