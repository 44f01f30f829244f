import { Link } from 'react-router';
import { Row, Stack, buttonClass } from '@app/ui';
import { useTexts } from '../shared/i18n.js';
import { Page } from '../shared/page.js';

export function NotFound() {
  const t = useTexts('shared');
  return (
    <Page title={t('page.notFound.title')} isPrivate>
      <Stack>
        <p>{t('page.notFound.text')}</p>
        <Row>
          <Link to="/" className={buttonClass('secondary')}>
            {t('page.toHome')}
          </Link>
          <Link to="/courses" className={buttonClass('secondary')}>
            {t('page.toCourses')}
          </Link>
        </Row>
      </Stack>
    </Page>
  );
}
