import { useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { cohortPeopleApi, type CohortCandidate } from '@app/contracts';
import { Button, Combobox, Dialog, Notice, Row } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohort-people.module.css';
import type { PeopleResult } from './people-actions.js';

/** Adds people who are known already: a trainer finds those met before, a coordinator everybody. */
export function AddPeople({ cohortId }: { cohortId: string }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('add')}</Button>
      <Dialog title={t('add.title')} isOpen={isOpen} onClose={close} closeLabel={tShared('close')}>
        <Fields cohortId={cohortId} onClose={close} />
      </Dialog>
    </>
  );
}

function Fields({ cohortId, onClose }: { cohortId: string; onClose: () => void }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<PeopleResult>();
  const [chosen, setChosen] = useState<readonly CohortCandidate[]>([]);
  const { text, found, status, type } = useCandidates(cohortId);
  const added = fetcher.data && 'done' in fetcher.data && fetcher.data.done === 'added' ? fetcher.data : null;
  const isFree = ({ personId }: CohortCandidate) => !chosen.some((one) => one.personId === personId);

  if (added && fetcher.state === 'idle') {
    return (
      <>
        <Notice kind="good" isAnswer title={t('added', { count: added.count })} />
        <Row>
          <Button onClick={onClose}>{tShared('close')}</Button>
        </Row>
      </>
    );
  }
  return (
    <fetcher.Form method="post" className={styles['form']}>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      <Combobox
        label={t('add.who')}
        hint={t('add.hint')}
        text={text}
        onText={type}
        options={found.filter(isFree)}
        onChoose={(person) => {
          setChosen([...chosen, person]);
          type('');
        }}
        keyOf={({ personId }) => personId}
        show={({ name, municipality, office }) => (
          <>
            {name}
            <small>{[municipality, office].filter(Boolean).join(' · ')}</small>
          </>
        )}
        status={status}
      />
      <ul className={styles['chosen']}>
        {chosen.map(({ personId, name, municipality }) => (
          <li key={personId}>
            <input type="hidden" name="personId" value={personId} />
            <span>{[name, municipality].filter(Boolean).join(', ')}</span>
            <Button
              kind="quiet"
              isSmall
              onClick={() => setChosen(chosen.filter((one) => one.personId !== personId))}
              aria-label={t('add.not', { name })}
            >
              {tShared('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Row>
        <Button
          type="submit"
          name="intent"
          value="add"
          isBusy={fetcher.state !== 'idle'}
          disabled={chosen.length === 0}
        >
          {t('add.do', { count: chosen.length })}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('cancel')}
        </Button>
      </Row>
    </fetcher.Form>
  );
}

/** Looks for people while a name is typed; a newer search takes over from an older one. */
function useCandidates(cohortId: string) {
  const t = useTexts('cohort-people');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly CohortCandidate[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const latest = useRef<AbortController>(null);

  const look = async (q: string) => {
    const mine = new AbortController();
    latest.current = mine;
    setState('searching');
    try {
      const input = { params: { cohortId }, query: { q } };
      const { items } = await call(cohortPeopleApi.findCandidates, input, { signal: mine.signal });
      if (latest.current !== mine) return;
      setFound(items);
      setState('idle');
    } catch {
      // A newer search took over, or the network failed: the field says so and the next letter tries again.
      if (latest.current === mine) setState('failed');
    }
  };
  const type = (next: string) => {
    setText(next);
    latest.current?.abort();
    const q = next.trim();
    if (q.length >= 2) return void look(q);
    latest.current = null;
    setFound([]);
    setState('idle');
  };
  const said = state === 'idle' ? t('add.found', { count: found.length }) : t(`add.${state}`);
  return { text, found, type, status: text.trim().length < 2 ? '' : said };
}
