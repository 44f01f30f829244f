import { Link } from 'react-router';
import { appearances, chooseAppearance, useAppearance } from '../shared/appearance.js';
import { useTexts } from '../shared/i18n.js';
import { useSession } from '../shared/session.js';
import styles from './footer.module.css';

export function Footer() {
  const t = useTexts('shared');
  const appearance = useAppearance();
  const { isDemo } = useSession();

  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <p className={styles['line']}>
          <strong>{t('product')}</strong>
          <br />
          {t('footer.line')}
        </p>
        <nav aria-label={t('footer.label')}>
          <ul className={styles['links']}>
            <li>
              <Link to="/about">{t('footer.about')}</Link>
            </li>
            <li>
              <Link to="/verify">{t('footer.verify')}</Link>
            </li>
            <li>
              <Link to="/accessibility">{t('footer.accessibility')}</Link>
            </li>
            {isDemo && (
              <li>
                <Link to="/demo/mailbox">{t('nav.mailbox')}</Link>
              </li>
            )}
          </ul>
        </nav>
        <fieldset className={styles['appearance']}>
          <legend>{t('appearance.label')}</legend>
          {appearances.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name="appearance"
                value={option}
                checked={option === appearance}
                onChange={() => chooseAppearance(option)}
              />
              <span>{t(`appearance.${option}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </footer>
  );
}
