import { Link } from 'react-router';
import type { MissingStep } from '@app/contracts';
import { formatPercent } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './course.module.css';

/** How many steps are shown at once; the rest is one press away. */
const SHOWN = 4;

interface MissingProps {
  courseSlug: string;
  steps: readonly MissingStep[];
}

/** What is still to be done before the course is completed, each with the way there. */
export function Missing({ courseSlug, steps }: MissingProps) {
  const t = useTexts('course');
  const rest = steps.slice(SHOWN);
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{t('missing.title', { count: steps.length })}</h2>
      <Steps courseSlug={courseSlug} steps={steps.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary>{t('missing.rest', { count: rest.length })}</summary>
          <Steps courseSlug={courseSlug} steps={rest} />
        </details>
      )}
    </section>
  );
}

function Steps({ courseSlug, steps }: MissingProps) {
  return (
    <ul className={styles['steps']}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.lessonSlug}`}>
          <Link to={`/courses/${courseSlug}/lessons/${step.lessonSlug}`}>{step.title}</Link>
          <span className={styles['quiet']}>
            <StepNote step={step} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function StepNote({ step }: { step: MissingStep }) {
  const t = useTexts('course');
  const tShared = useTexts('shared');
  if (step.kind === 'lesson' || step.needed === null) return tShared('minutes', { minutes: step.minutes });
  const needed = formatPercent(step.needed);
  return step.best === null
    ? t('missing.quiz', { needed })
    : t('missing.quiz.best', { needed, best: formatPercent(step.best) });
}
