import { Link } from 'react-router';
import type { AttemptView, LessonPage, QuizOverview } from '@app/contracts';
import { Notice, Row, SeatRing, Stack, buttonClass } from '@app/ui';
import { formatPercent } from '../../../shared/format.js';
import { useTexts } from '../../../shared/i18n.js';
import { CourseCompleted } from '../around/course-completed.js';
import { lessonPath, pathAfter } from '../around/lesson-paths.js';
import styles from './quiz.module.css';
import { ReviewCard } from '../review/review-card.js';

type Result = NonNullable<AttemptView['result']>;

interface QuizResultProps {
  page: LessonPage;
  overview: QuizOverview;
  result: Result;
}

/** How it went, what follows from it, and every question with its answer and why. */
export function QuizResult({ page, overview, result }: QuizResultProps) {
  const t = useTexts('quiz');
  const { attemptsLeft } = overview;
  const overviewPath = lessonPath(page.course.slug, page.lesson.slug);
  const canTryAgain = attemptsLeft === null || attemptsLeft > 0;

  return (
    <>
      <section className={styles['score']} data-passed={result.isPassed || undefined}>
        <SeatRing share={result.percent / 100} />
        <div>
          <p className={styles['percent']}>{formatPercent(result.percent)}</p>
          <p className={styles['verdict']}>{t(result.isPassed ? 'passed' : 'notPassed')}</p>
          {result.needed !== null && <p>{t('needed', { percent: formatPercent(result.needed) })}</p>}
        </div>
      </section>
      <Stack>
        <p>{nextStep(t, result.isPassed, attemptsLeft)}</p>
        {result.reviewPending && <Notice>{t('reviewPending')}</Notice>}
        {result.isCourseCompleted ? (
          <CourseCompleted course={page.course} certificateId={result.certificateId} />
        ) : (
          <Row>
            {result.isPassed && (
              <Link to={pathAfter(page)} className={buttonClass()}>
                {page.next ? t('goOn', { title: page.next.title }) : t('backToCourse')}
              </Link>
            )}
          </Row>
        )}
        {!result.isPassed && canTryAgain && (
          <Link to={overviewPath} className={buttonClass('secondary')}>
            {t('start.again')}
          </Link>
        )}
        <p className={styles['quiet']}>{t('rules.private')}</p>
        <h3>{t('review')}</h3>
        {result.questions.map((question, place) => (
          <ReviewCard
            key={question.id}
            question={question}
            place={{ index: place + 1, of: result.questions.length }}
            courseSlug={page.course.slug}
          />
        ))}
      </Stack>
    </>
  );
}

function nextStep(t: ReturnType<typeof useTexts<'quiz'>>, isPassed: boolean, attemptsLeft: number | null): string {
  if (isPassed) return t('next.passed');
  if (attemptsLeft === 0) return t('next.none');
  return attemptsLeft === null ? t('next.again') : t('next.left', { count: attemptsLeft });
}
