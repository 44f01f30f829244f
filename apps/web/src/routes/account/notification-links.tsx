import { Link } from 'react-router';
import { buttonClass, Row } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';

/** The way to what one was told, and to how one wants to be told. */
export function NotificationLinks() {
  const t = useTexts('account');
  return (
    <section aria-labelledby="notifications">
      <h2 id="notifications">{t('notifications')}</h2>
      <p>{t('notifications.lead')}</p>
      <Row>
        <Link to="/account/notifications" className={buttonClass('secondary')}>
          {t('notifications.settings')}
        </Link>
        <Link to="/notices" className={buttonClass('quiet')}>
          {t('notifications.notices')}
        </Link>
      </Row>
    </section>
  );
}
