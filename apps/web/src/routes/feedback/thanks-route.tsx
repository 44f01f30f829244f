import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';

/** After the answer, and whenever the same browser comes again. */
export function Component() {
  const t = useTexts('feedback');
  return (
    <Page title={t('thanks.title')} isPrivate>
      <p>{t('thanks.text')}</p>
      <p>
        <small>{t('thanks.once')}</small>
      </p>
    </Page>
  );
}
