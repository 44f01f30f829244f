import { Link, useLocation } from 'react-router';
import { Icon, ProgressBar, VisuallyHidden } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import { signInPath } from '../../../shared/lazy-route.js';
import { saveWords } from '../around/save-words.js';
import type { SaveState } from '../recording/event-queue.js';
import styles from './attempt.module.css';

const MINUTE_MS = 60_000;

interface AttemptBarProps {
  answered: number;
  of: number;
  save: SaveState;
  /** Milliseconds; null without a limit. */
  timeLeft: number | null;
}

/** Stays in sight: how many are answered, whether they are saved, and how much time is left. */
export function AttemptBar({ answered, of, save, timeLeft }: AttemptBarProps) {
  const t = useTexts('quiz');
  const tLesson = useTexts('lesson');
  const { pathname, search } = useLocation();
  const isTrouble = save.kind === 'offline' || save.kind === 'signed-out';
  const words = saveWords(tLesson, save, save.savedAt ?? 0);

  return (
    <div className={styles['bar']} data-trouble={isTrouble || undefined}>
      <ProgressBar value={answered} max={of} label={t('answered', { count: answered, of })} />
      <p className={styles['state']}>
        <span>
          {words && <Icon name={isTrouble ? 'warning' : 'check'} />} {words}
          {save.kind === 'signed-out' && <Link to={signInPath(pathname + search)}>{tLesson('signIn')}</Link>}
        </span>
        {timeLeft !== null && (
          <span role="timer" className={styles['timer']}>
            <Icon name="clock" /> {t('timeLeft', { time: clockTime(timeLeft) })}
          </span>
        )}
      </p>
      <VisuallyHidden>
        <span role="status">
          {isTrouble ? words : announcement(timeLeft, (count) => t('timeLeft.minutes', { count }))}
        </span>
      </VisuallyHidden>
    </div>
  );
}

/** Said twice, not every second. */
function announcement(timeLeft: number | null, say: (minutes: number) => string): string {
  if (timeLeft === null || timeLeft === 0) return '';
  if (timeLeft <= MINUTE_MS) return say(1);
  return timeLeft > 4 * MINUTE_MS && timeLeft <= 5 * MINUTE_MS ? say(5) : '';
}

function clockTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
