import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { LoadingBar, Notice, SkipLink, VisuallyHidden } from '@app/ui';
import { useIsOnline } from '../shared/connection.js';
import { useTexts } from '../shared/i18n.js';
import { Footer } from './footer.js';
import styles from './frame.module.css';
import { Header } from './header.js';
import { useHeadingFocus } from './use-heading-focus.js';
import { useSlowly } from './use-slowly.js';

/** What stands around every page. */
export function Frame() {
  const t = useTexts('shared');
  const isPending = useNavigation().state !== 'idle';
  const isSlow = useSlowly(isPending);
  const isOnline = useIsOnline();
  useHeadingFocus();

  return (
    <div className={styles['frame']}>
      <SkipLink to="content">{t('skip')}</SkipLink>
      <LoadingBar isActive={isPending} />
      <VisuallyHidden>
        <span role="status">{isSlow ? t('pending') : ''}</span>
      </VisuallyHidden>
      <Header />
      <main id="content" className={styles['main']} tabIndex={-1} aria-busy={isPending}>
        <div role="status">{!isOnline && <Notice kind="warning">{t('offline.banner')}</Notice>}</div>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}
