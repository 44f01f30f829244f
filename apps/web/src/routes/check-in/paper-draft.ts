import type { AttendanceRoster } from '@app/contracts';

/** What is ticked and not saved, by person and half; see `cellKey`. */
export type Draft = Readonly<Record<string, boolean>>;

export function cellKey(personId: string, half: number): string {
  return `${personId} ${half}`;
}

function savedCells({ marks }: AttendanceRoster): Draft {
  return Object.fromEntries(marks.map(({ personId, half, status }) => [cellKey(personId, half), status === 'present']));
}

/** Every cell as the grid shows it. */
export function draftOf(roster: AttendanceRoster, draft: Draft): Draft {
  return { ...savedCells(roster), ...draft };
}

/** Only what differs from what is recorded: an excuse stays one where the sheet has no signature either. */
export function changesOf(roster: AttendanceRoster, draft: Draft) {
  const saved = savedCells(roster);
  const cells = roster.people.flatMap(({ personId }) => roster.day.halves.map(({ half }) => ({ personId, half })));
  return cells.flatMap(({ personId, half }) => {
    const key = cellKey(personId, half);
    const isTicked = draft[key];
    if (isTicked === undefined || isTicked === (saved[key] ?? false)) return [];
    return [
      { personId, half, status: isTicked ? ('present' as const) : ('absent' as const), method: 'paper' as const },
    ];
  });
}
