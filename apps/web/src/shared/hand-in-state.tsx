import type { HandInState } from '@app/contracts';
import { Tag } from '@app/ui';
import { useTexts } from './i18n.js';

const tones = { draft: 'neutral', submitted: 'neutral', returned: 'warning', accepted: 'good' } as const;

/** How far a piece of work has come. */
export function HandInStateTag({ state, isLate = false }: { state: HandInState; isLate?: boolean }) {
  const t = useTexts('hand-in');
  return (
    <>
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag> {isLate && <Tag tone="warning">{t('late')}</Tag>}
    </>
  );
}
