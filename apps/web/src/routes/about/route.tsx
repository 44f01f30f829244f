import { Link } from 'react-router';
import { useTexts, type TextKey } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';

const parts = ['who', 'how', 'certificate', 'data'] as const;

export function Component() {
  const t = useTexts('about');
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      {parts.map((part) => (
        <section key={part}>
          <h2>{t(`${part}.title` satisfies TextKey<'about'>)}</h2>
          <p>{t(`${part}.text` satisfies TextKey<'about'>)}</p>
        </section>
      ))}
      <p>
        <Link to="/courses">{t('courses')}</Link>
      </p>
    </Page>
  );
}
