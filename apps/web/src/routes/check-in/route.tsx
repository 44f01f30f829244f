import { useEffect } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { Button, EmptyState, Notice, Row, TextField } from '@app/ui';
import { DayWhen } from '../../shared/day-when.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { loadCheckIn } from './check-in-data.js';
import styles from './check-in.module.css';
import { Counts } from './counts.js';
import { HalfChoice } from './half-choice.js';
import { currentHalf, isMissing, marksByPerson } from './half-marks.js';
import { keepOffline } from './keep-offline.js';
import { Links } from './links.js';
import { PersonRow } from './person-row.js';
import { Refused } from './refused.js';
import { isFoundBy } from './roster-changes.js';
import { ScanDialog } from './scan-dialog.js';
import { SyncLine } from './sync-line.js';
import { useCheckIn } from './use-check-in.js';
import { WalkInDialog } from './walk-in-dialog.js';

export function loader({ params, request }: LoaderFunctionArgs) {
  return loadCheckIn(params['dayId'] ?? '', request);
}

/** Searching and filtering are in the address; they ask the server for nothing. */
export function shouldRevalidate({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}

/** Takes down who is there, on a phone in a room without a network. */
export function Component() {
  const t = useTexts('check-in');
  const { store, kept } = useLoaderData<typeof loader>();
  const { desk, state } = useCheckIn(store, kept);
  const [search, setSearch] = useSearchParams();
  const { day, people } = state.roster;
  const half = Number(search.get('half')) || currentHalf(day.halves, Date.now());
  const query = search.get('q') ?? '';
  const isOnlyMissing = search.has('missing');
  const marks = marksByPerson(state.roster.marks);
  const waiting = new Set(state.waiting.flatMap((entry) => (entry.kind === 'event' ? [entry.event.personId] : [])));
  const found = people
    .filter(isFoundBy(query))
    .filter(({ personId }) => !isOnlyMissing || isMissing(marks, personId, half));
  const change = (name: string, value: string | null) =>
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );

  // The page has to open the next time even where there is no network.
  useEffect(() => void keepOffline(), []);

  return (
    <Page title={day.title} lead={<DayWhen day={day} />} above={<Links day={day} />} width="wide" isPrivate>
      <SyncLine state={state} isLasting={store.isLasting} onTry={() => void desk.flush()} />
      <Refused state={state} onDismiss={() => void desk.dismiss()} />
      {day.isCancelled && <Notice kind="warning">{t('cancelled')}</Notice>}
      <HalfChoice day={day} half={half} onChoose={(next) => change('half', String(next))} />
      <Counts roster={state.roster} half={half} />
      <div className={styles['tools']}>
        <TextField
          label={t('search')}
          type="search"
          value={query}
          onChange={(event) => change('q', event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Row>
          <Button
            kind="secondary"
            aria-pressed={isOnlyMissing}
            onClick={() => change('missing', isOnlyMissing ? null : '1')}
          >
            {t('onlyMissing')}
          </Button>
          <ScanDialog roster={state.roster} half={half} onSeen={(seen) => void desk.mark(seen)} />
          <WalkInDialog roster={state.roster} onArrive={(arrival) => void desk.admit(arrival, half)} />
        </Row>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t(people.length === 0 ? 'empty' : isOnlyMissing && !query ? 'allHere' : 'notFound')} />
      ) : (
        <ul className={styles['people']} aria-label={t('list')}>
          {found.map((person) => (
            <PersonRow
              key={person.personId}
              person={person}
              day={day}
              marks={marks.get(person.personId)}
              isWaiting={waiting.has(person.personId)}
              onMark={(chosen, status) =>
                void desk.mark({ personId: person.personId, half: chosen, status, method: 'list' })
              }
            />
          ))}
        </ul>
      )}
    </Page>
  );
}
