import type { HandInState } from '@app/contracts';
import { Notice } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';

/** How the work stands while there is nothing to write. */
export function Standing({ state }: { state: HandInState }) {
  const t = useTexts('assignment');
  const isAccepted = state === 'accepted';
  return (
    <Notice kind="good" title={t(isAccepted ? 'accepted' : 'submitted')}>
      <p>{t(isAccepted ? 'accepted.text' : 'submitted.text')}</p>
    </Notice>
  );
}
