import { useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Button, Notice, Row } from '@app/ui';
import { DayWhen } from '../../shared/day-when.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { loadCheckIn } from './check-in-data.js';
import { Links } from './links.js';
import { PaperGrid } from './paper-grid.js';
import { changesOf, draftOf, type Draft } from './paper-draft.js';
import { Refused } from './refused.js';
import { SyncLine } from './sync-line.js';
import { useCheckIn } from './use-check-in.js';

export function loader({ params, request }: LoaderFunctionArgs) {
  return loadCheckIn(params['dayId'] ?? '', request);
}

/** Copies the signed sheet: tick who signed where, save once. */
export function Component() {
  const t = useTexts('check-in');
  const { store, kept } = useLoaderData<typeof loader>();
  const { desk, state } = useCheckIn(store, kept);
  const { day } = state.roster;
  const [draft, setDraft] = useState<Draft>({});
  const [saved, setSaved] = useState(0);
  const changes = changesOf(state.roster, draft);

  const save = async () => {
    await desk.mark(...changes);
    setSaved(changes.length);
    setDraft({});
  };

  return (
    <Page title={t('paper.title')} lead={<DayWhen day={day} />} above={<Links day={day} />} width="wide" isPrivate>
      <p>
        {t('paper.lead')} <Link to={`/days/${day.id}/check-in`}>{t('paper.walkIns')}</Link>
      </p>
      <SyncLine state={state} isLasting={store.isLasting} onTry={() => void desk.flush()} />
      <Refused state={state} onDismiss={() => void desk.dismiss()} />
      <PaperGrid
        roster={state.roster}
        draft={draftOf(state.roster, draft)}
        onChange={(change) => {
          setSaved(0);
          setDraft((now) => ({ ...now, ...change }));
        }}
      />
      <div role="status">{saved > 0 && <Notice kind="good">{t('paper.saved', { count: saved })}</Notice>}</div>
      <Row>
        <Button onClick={() => void save()} isBusy={changes.length === 0}>
          {changes.length === 0 ? t('paper.nothing') : t('paper.save', { count: changes.length })}
        </Button>
      </Row>
    </Page>
  );
}
