import { Link, useLocation } from 'react-router';
import type { Permission } from '@app/contracts';
import { SeatRing, buttonClass } from '@app/ui';
import { useTexts, type TextKey } from '../shared/i18n.js';
import { isAllowed, useSession } from '../shared/session.js';
import { AccountMenu } from './account-menu.js';
import styles from './header.module.css';
import { LanguageMenu } from './language-menu.js';

interface Entry {
  to: string;
  text: TextKey<'shared'>;
  /** Without it everybody sees the entry. */
  needs?: Permission;
}

const entries: readonly Entry[] = [
  { to: '/', text: 'nav.home', needs: 'learning.read' },
  { to: '/courses', text: 'nav.courses' },
  { to: '/seminars', text: 'nav.seminars', needs: 'seminar.attend' },
  { to: '/seats', text: 'nav.seats', needs: 'session.request' },
  { to: '/cohorts', text: 'nav.cohorts', needs: 'cohort.manage' },
  { to: '/invitations', text: 'nav.invitations', needs: 'invitation.read' },
  { to: '/reviews', text: 'nav.reviews', needs: 'assignment.review' },
  { to: '/people', text: 'nav.people', needs: 'person.read' },
  { to: '/register', text: 'nav.register', needs: 'certificate.register' },
];

/** A page below an entry belongs to it; every page is below the home page, which stands for itself only. */
const isBelow = (pathname: string, to: string) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));

export function Header() {
  const t = useTexts('shared');
  const { pathname } = useLocation();
  const { person, isDemo } = useSession();
  const visible = entries.filter(({ needs }) => !needs || isAllowed(person, needs));

  return (
    <header className={styles['header']}>
      {isDemo && <p className={styles['demo']}>{t('demo.banner')}</p>}
      <div className={styles['inner']}>
        <Link to="/" className={styles['brand']}>
          <SeatRing />
          <span>{t('product')}</span>
        </Link>
        <div className={styles['tools']}>
          <LanguageMenu />
          {person ? (
            <AccountMenu person={person} />
          ) : (
            <Link to="/sign-in" className={buttonClass('secondary', true)}>
              {t('nav.signIn')}
            </Link>
          )}
        </div>
        <nav aria-label={t('nav.label')} className={styles['nav']}>
          <ul>
            {visible.map(({ to, text }) => (
              <li key={to}>
                <Link to={to} aria-current={isBelow(pathname, to) ? 'page' : undefined}>
                  {t(text)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
