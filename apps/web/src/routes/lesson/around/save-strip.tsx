import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon, VisuallyHidden } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import { signInPath } from '../../../shared/lazy-route.js';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import { useSaveState } from '../recording/use-recorder.js';
import styles from './save-strip.module.css';
import { saveWords } from './save-words.js';

const REFRESH_MS = 5_000;
const READ_ON_BLOCKS = 2;

interface SaveStripProps {
  recorder: LessonRecorder;
  /** The block the reader was brought back to, if any. */
  returnedTo: number | null;
}

/** Says at the foot of the screen that the place is saved, and after a return how to get to the beginning. */
export function SaveStrip({ recorder, returnedTo }: SaveStripProps) {
  const t = useTexts('lesson');
  const state = useSaveState(recorder);
  const now = useNow();
  const { pathname } = useLocation();
  const [isReturnHidden, setIsReturnHidden] = useState(false);
  // Whoever has read on does not want to go back any more.
  const isReturnShown = returnedTo !== null && !isReturnHidden && recorder.place <= returnedTo + READ_ON_BLOCKS;
  const isTrouble = state.kind === 'offline' || state.kind === 'signed-out';
  const words = saveWords(t, state, Math.max(now, state.savedAt ?? 0));

  const toBeginning = () => {
    setIsReturnHidden(true);
    scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };

  return (
    <div
      className={styles['strip']}
      data-trouble={isTrouble || undefined}
      data-empty={(!words && !isReturnShown) || undefined}
    >
      <span className={styles['words']} hidden={isReturnShown && !isTrouble}>
        {words && <Icon name={isTrouble ? 'warning' : 'check'} />} {words}
        {state.kind === 'signed-out' && <Link to={signInPath(pathname)}>{t('signIn')}</Link>}
      </span>
      {isReturnShown && (
        <span className={styles['return']}>
          <span>{t('returned')}</span>
          <button type="button" onClick={toBeginning}>
            {t('toBeginning')}
          </button>
          <button type="button" aria-label={t('returned.hide')} onClick={() => setIsReturnHidden(true)}>
            <Icon name="cross" />
          </button>
        </span>
      )}
      {/* Only what changes what somebody would do is read out; that it was saved again is not. */}
      <VisuallyHidden>
        <span role="status">{isTrouble ? words : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);

  // The clock is outside React.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);

  return now;
}
