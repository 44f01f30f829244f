import type { KeyboardEvent } from 'react';
import type { AttendanceRoster } from '@app/contracts';
import { Button } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { cellKey, type Draft } from './paper-draft.js';
import styles from './paper.module.css';
import { venueClock } from './venue-clock.js';

interface PaperGridProps {
  roster: AttendanceRoster;
  draft: Draft;
  onChange: (change: Draft) => void;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** People by halves, in the order of the sheet. Arrows move, the space bar ticks. */
export function PaperGrid({ roster: { day, people }, draft, onChange }: PaperGridProps) {
  const t = useTexts('check-in');
  const fill = (half: number) =>
    onChange(Object.fromEntries(people.map(({ personId }) => [cellKey(personId, half), true])));
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const { row, column } = (event.target as HTMLElement).dataset;
    if (!step || row === undefined || column === undefined) return;
    event.preventDefault();
    const next = `[data-row="${Number(row) + step[0]}"][data-column="${Number(column) + step[1]}"]`;
    event.currentTarget.querySelector<HTMLElement>(next)?.focus();
  };
  return (
    <table className={styles['grid']} onKeyDown={move}>
      <caption>{t('paper.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.name')}</th>
          {day.halves.map(({ half, startsAt }) => (
            <th key={half} scope="col">
              {venueClock(startsAt, day.zone)}
              <Button kind="quiet" isSmall onClick={() => fill(half)} aria-label={t('paper.all.name', { half })}>
                {t('paper.all')}
              </Button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ personId, name, municipality }, row) => (
          <tr key={personId}>
            <th scope="row">
              {name}
              {municipality && <small>{municipality.name}</small>}
            </th>
            {day.halves.map(({ half, startsAt }, column) => (
              <td key={half}>
                <label>
                  <input
                    type="checkbox"
                    data-row={row}
                    data-column={column}
                    aria-label={`${name}, ${venueClock(startsAt, day.zone)}`}
                    checked={draft[cellKey(personId, half)] ?? false}
                    onChange={(event) => onChange({ [cellKey(personId, half)]: event.target.checked })}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
