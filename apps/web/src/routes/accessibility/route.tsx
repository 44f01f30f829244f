import { useTexts, type TextKey } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';

const points = ['keyboard', 'reader', 'zoom', 'colour', 'motion', 'film', 'touch', 'time'] as const;

export function Component() {
  const t = useTexts('accessibility');
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <h2>{t('points')}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`point.${point}` satisfies TextKey<'accessibility'>)}</li>
        ))}
      </ul>
      <h2>{t('limits')}</h2>
      <p>{t('limits.text')}</p>
      <h2>{t('report')}</h2>
      <p>{t('report.text')}</p>
    </Page>
  );
}
