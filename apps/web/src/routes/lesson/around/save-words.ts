import type { Translate } from '../../../shared/i18n.js';
import type { SaveState } from '../recording/event-queue.js';

/** What the reader is told about saving; the time is in steps, so that it does not flicker. */
export function saveWords(t: Translate<'lesson'>, { kind, savedAt }: SaveState, now: number): string {
  if (kind === 'offline') return t('save.offline');
  if (kind === 'signed-out') return t('save.signedOut');
  if (savedAt === null) return kind === 'saving' ? t('save.saving') : '';
  const seconds = Math.max(0, Math.round((now - savedAt) / 1000));
  if (seconds < 5) return t('save.now');
  if (seconds < 60) return t('save.seconds', { count: Math.floor(seconds / 5) * 5 });
  return t('save.minutes', { count: Math.floor(seconds / 60) });
}
