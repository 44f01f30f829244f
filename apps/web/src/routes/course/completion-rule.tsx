import { Suspense, use } from 'react';
import { Link } from 'react-router';
import type { certificateApi, CourseView, ReplyOf } from '@app/contracts';
import { Card } from '@app/ui';
import { formatNumber, formatPercent } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './course.module.css';

type Preview = ReplyOf<typeof certificateApi.preview>;

interface CompletionRuleProps {
  course: CourseView;
  preview: Promise<Preview | null> | null;
}

/** The rule of the course in words, and what one gets for it. */
export function CompletionRule({ course, preview }: CompletionRuleProps) {
  const t = useTexts('course');
  const { certificate, hours, enrolment } = course;
  const titles = new Map(course.modules.flatMap(({ lessons }) => lessons.map(({ slug, title }) => [slug, title])));
  const hoursText = enrolment
    ? t('certificate.hours', { hours: hours[enrolment.audience] })
    : t('certificate.hours.both', { politician: formatNumber(hours.politician), officer: formatNumber(hours.officer) });

  return (
    <section aria-labelledby="completion">
      <h2 id="completion">{t('completion')}</h2>
      <ul>
        <li>{t('completion.lessons')}</li>
        {course.completion.quizzes.map(({ quiz, lessonSlug, minScore }) => (
          <li key={quiz}>
            {t('completion.quiz', { title: titles.get(lessonSlug ?? '') ?? quiz, percent: formatPercent(minScore) })}
          </li>
        ))}
      </ul>
      <p>
        {t(`certificate.${certificate.template}`)} {hoursText}{' '}
        {certificate.validityMonths === null
          ? t('certificate.unlimited')
          : t('certificate.months', { months: certificate.validityMonths })}
      </p>
      {preview && (
        <Suspense>
          <NamePreview loading={preview} />
        </Suspense>
      )}
    </section>
  );
}

function NamePreview({ loading }: { loading: Promise<Preview | null> }) {
  const t = useTexts('course');
  const preview = use(loading);
  if (!preview) return null;
  const line = [preview.office, preview.municipality].filter(Boolean).join(', ');
  return (
    <Card tone="tint">
      <div className={styles['preview']}>
        <h3>{t('preview')}</h3>
        <p className={styles['name']}>{preview.printedName || t('preview.noName')}</p>
        {line && <p>{line}</p>}
        {preview.missing.length > 0 && <p>{t('preview.missing')}</p>}
        <p>
          <Link to="/account">{t('preview.change')}</Link>
        </p>
      </div>
    </Card>
  );
}
