import type { ClosingReport } from '@app/contracts';
import { Facts } from '@app/ui';
import { formatNumber } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';

/** What the cohort came to, as it was when it was closed: numbers only. */
export function Report({ report }: { report: ClosingReport }) {
  const t = useTexts('cohort-closing');
  const { completed, satisfaction, selfAssessment } = report;
  const items = [
    { label: t('report.members'), value: formatNumber(report.members) },
    { label: t('report.enrolled'), value: formatNumber(report.enrolled) },
    { label: t('report.attended'), value: formatNumber(report.attended) },
    {
      label: t('report.completed'),
      value: t('report.completed.value', {
        all: completed.politicians + completed.officers,
        politicians: completed.politicians,
        officers: completed.officers,
      }),
    },
    { label: t('report.madeUp'), value: completed.madeUp > 0 ? formatNumber(completed.madeUp) : null },
    { label: t('report.municipalities'), value: formatNumber(report.municipalities) },
    { label: t('report.days'), value: formatNumber(report.days) },
    { label: t('report.hours'), value: formatNumber(report.hours) },
    {
      label: t('report.satisfaction'),
      value: satisfaction
        ? t('report.ofFive', { average: formatNumber(satisfaction.average), count: satisfaction.answers })
        : t('report.tooFew'),
    },
    {
      label: t('report.selfAssessment'),
      value: selfAssessment
        ? t('report.gain', {
            before: formatNumber(selfAssessment.before),
            after: formatNumber(selfAssessment.after),
            count: selfAssessment.answers,
          })
        : t('report.tooFew'),
    },
  ];
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t('report')}</h2>
      <p>{t('report.lead')}</p>
      <Facts items={items} />
    </section>
  );
}
