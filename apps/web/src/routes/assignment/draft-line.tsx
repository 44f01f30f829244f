import type { AssignmentView } from '@app/contracts';
import { Button, Notice, Row } from '@app/ui';
import { formatInstant, formatList } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { problemText } from '../../shared/problem-text.js';
import styles from './assignment.module.css';
import type { DraftInHand } from './use-draft.js';

interface DraftLineProps {
  draft: DraftInHand;
  parts: AssignmentView['parts'];
}

/** Whether everything is saved, and what to do when another window saved in between. */
export function DraftLine({ draft: { state, keeper }, parts }: DraftLineProps) {
  const t = useTexts('assignment');
  const tErrors = useTexts('errors');
  if (state.kind === 'conflict') {
    const titles = parts.filter(({ id }) => state.parts.includes(id)).map(({ title }) => title);
    return (
      <Notice kind="problem" isAnswer title={t('conflict')}>
        <p>{titles.length > 0 ? t('conflict.parts', { parts: formatList(titles) }) : t('conflict.other')}</p>
        <Row>
          <Button kind="secondary" onClick={() => void keeper.keepMine(state.version)}>
            {t('conflict.mine')}
          </Button>
          <Button kind="quiet" onClick={() => window.location.reload()}>
            {t('conflict.theirs')}
          </Button>
        </Row>
      </Notice>
    );
  }
  if (state.kind === 'refused') {
    return (
      <Notice kind="problem" isAnswer title={t('draft.refused')}>
        <p>{problemText(tErrors, state.code)}</p>
      </Notice>
    );
  }
  return (
    <p role="status" className={styles['quiet']}>
      {state.kind === 'saved' ? t('draft.saved', { at: formatInstant(state.at) }) : t(`draft.${state.kind}`)}
    </p>
  );
}
