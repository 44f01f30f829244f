import { Button, Icon, Notice } from '@app/ui';
import { Link, useLocation } from 'react-router';
import { useIsOnline } from '../../shared/connection.js';
import { useTexts } from '../../shared/i18n.js';
import { signInPath } from '../../shared/lazy-route.js';
import type { DeskState } from './check-in-desk.js';
import styles from './check-in.module.css';

interface SyncLineProps {
  state: DeskState;
  /** Whether this browser keeps what is not sent when the page is closed. */
  isLasting: boolean;
  onTry: () => void;
}

/** Always says where what was pressed is: with us, on its way, or here. */
export function SyncLine({ state: { waiting, isSending, fault }, isLasting, onTry }: SyncLineProps) {
  const t = useTexts('check-in');
  const isOnline = useIsOnline();
  const { pathname } = useLocation();
  const count = waiting.length;
  const icon = count === 0 ? 'check' : 'clock';
  return (
    <>
      <div className={styles['sync']} data-waiting={count > 0}>
        <p role="status">
          <Icon name={icon} />
          {count === 0 ? t('sync.done') : t('sync.waiting', { count })}
        </p>
        {count > 0 && isOnline && !isSending && (
          <Button kind="quiet" isSmall onClick={onTry}>
            {t('sync.try')}
          </Button>
        )}
      </div>
      {count > 0 && fault === 'signed_out' && (
        <Notice kind="warning" isAnswer>
          <p>{t('sync.signedOut', { count })}</p>
          <p>
            <Link to={signInPath(pathname)}>{t('sync.signIn')}</Link>
          </p>
        </Notice>
      )}
      {count > 0 && fault === 'not_allowed' && (
        <Notice kind="problem" isAnswer>
          {t('sync.notAllowed')}
        </Notice>
      )}
      {!isLasting && <Notice kind="warning">{t('sync.notLasting')}</Notice>}
    </>
  );
}
