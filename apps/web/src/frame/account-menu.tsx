import { Form, Link } from 'react-router';
import type { SignedIn } from '@app/contracts';
import { Disclosure, Icon } from '@app/ui';
import { useTexts } from '../shared/i18n.js';
import { isAllowed } from '../shared/session.js';
import styles from './account-menu.module.css';

export function AccountMenu({ person }: { person: SignedIn }) {
  const t = useTexts('shared');
  return (
    <Disclosure
      name={`${t('nav.account')}: ${person.displayName}`}
      label={
        <>
          <Icon name="person" />
          <span className={styles['name']}>{person.displayName}</span>
        </>
      }
    >
      <p className={styles['who']}>{person.displayName}</p>
      <Link to="/notices">{t('nav.notices')}</Link>
      <Link to="/account">{t('nav.account')}</Link>
      {isAllowed(person, 'association.read') && <Link to="/association">{t('nav.association')}</Link>}
      <Form method="post" action="/account">
        <button type="submit" name="intent" value="sign-out">
          {t('nav.signOut')}
        </button>
      </Form>
    </Disclosure>
  );
}
