import { Form, Link, useActionData, useNavigation } from 'react-router';
import type { LessonPage, QuizOverview as Overview } from '@app/contracts';
import { Button, Facts, Notice, Stack, buttonClass } from '@app/ui';
import { formatInstant, formatNumber, formatPercent } from '../../../shared/format.js';
import { useTexts } from '../../../shared/i18n.js';
import { ProblemNotice } from '../../../shared/problem-notice.js';
import { lessonPath } from '../around/lesson-paths.js';
import styles from './quiz.module.css';
import type { QuizActionReply } from './quiz-action.js';

interface QuizOverviewProps {
  page: LessonPage;
  overview: Overview;
}

/** The rules before the first question, and the way in. */
export function QuizOverview({ page, overview }: QuizOverviewProps) {
  const t = useTexts('quiz');
  const tShared = useTexts('shared');
  const { attemptsLeft, best, needed, minutes } = overview;
  const facts = [
    { label: t('rules.questions'), value: formatNumber(overview.questions) },
    { label: t('rules.needed'), value: needed === null ? null : formatPercent(needed) },
    { label: t('rules.attempts'), value: attemptsLeft === null ? t('rules.attempts.any') : formatNumber(attemptsLeft) },
    { label: t('rules.minutes'), value: minutes === null ? t('rules.minutes.none') : tShared('minutes', { minutes }) },
    { label: t('rules.best'), value: best === null ? null : formatPercent(best) },
  ];

  return (
    <section className={styles['overview']} aria-labelledby="rules">
      <h2 id="rules">{t('rules')}</h2>
      <Facts items={facts} />
      <Stack>
        <p className={styles['quiet']}>{t('rules.saving')}</p>
        <p className={styles['quiet']}>{t('rules.private')}</p>
        <Start page={page} overview={overview} />
      </Stack>
      {overview.attempts.some(({ submittedAt }) => submittedAt) && (
        <>
          <h3>{t('attempts')}</h3>
          <ul className={styles['attempts']}>
            {overview.attempts.map(
              ({ id, number, submittedAt, percent }) =>
                submittedAt && (
                  <li key={id}>
                    <Link to={`${lessonPath(page.course.slug, page.lesson.slug)}?attempt=${id}`}>
                      {t('attempt', { number })}
                    </Link>
                    <span>{formatInstant(submittedAt)}</span>
                    <strong>{percent !== null && formatPercent(percent)}</strong>
                  </li>
                ),
            )}
          </ul>
        </>
      )}
    </section>
  );
}

function Start({ page, overview }: QuizOverviewProps) {
  const t = useTexts('quiz');
  const reply = useActionData<QuizActionReply>();
  const isBusy = useNavigation().state !== 'idle';
  const { openAttemptId, attemptsLeft, attempts } = overview;

  if (openAttemptId) {
    return (
      <Link to={`?attempt=${openAttemptId}`} className={buttonClass()}>
        {t('continue')}
      </Link>
    );
  }
  if (attemptsLeft === 0) return <Notice>{t('attempts.none')}</Notice>;
  return (
    <Form method="post">
      <input type="hidden" name="enrolmentId" value={page.enrolmentId} />
      <input type="hidden" name="quiz" value={overview.quiz} />
      <Stack>
        {reply?.isOffline && (
          <Notice kind="warning" isAnswer>
            {t('start.offline')}
          </Notice>
        )}
        <ProblemNotice refusal={reply?.refusal} />
        <Button type="submit" name="intent" value="start" isBusy={isBusy}>
          {t(attempts.length === 0 ? 'start' : 'start.again')}
        </Button>
      </Stack>
    </Form>
  );
}
