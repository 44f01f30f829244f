import type { CohortMatrix, Standing } from '@app/contracts';

export type MatrixRow = CohortMatrix['members'][number];

export const standings: readonly Standing[] = ['not_started', 'behind', 'on_track', 'ready', 'completed'];
export const sortings = ['name', 'municipality', 'standing'] as const;
export type Sorting = (typeof sortings)[number];

/** What is looked at, from the address of the page. */
export interface MatrixView {
  standing: Standing | null;
  q: string;
  sort: Sorting;
}

export function readView(search: URLSearchParams): MatrixView {
  return {
    standing: standings.find((standing) => standing === search.get('standing')) ?? null,
    q: search.get('q')?.trim() ?? '',
    sort: sortings.find((sort) => sort === search.get('sort')) ?? 'name',
  };
}

/** The same address with another standing; everything else stays. */
export function addressFor(search: URLSearchParams, standing: Standing | null): string {
  const next = new URLSearchParams(search);
  next.delete('standing');
  if (standing) next.set('standing', standing);
  return `?${next}`;
}

export function countByStanding(rows: readonly MatrixRow[]): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>(standings.map((standing) => [standing, 0]));
  for (const { standing } of rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return counts;
}

/** Rows come by name, which stays the order among equals. */
export function rowsIn(rows: readonly MatrixRow[], { standing, q, sort }: MatrixView): MatrixRow[] {
  const words = plain(q).split(' ').filter(Boolean);
  const found = rows.filter((row) => {
    const text = plain(`${row.name} ${row.municipality ?? ''}`);
    return (!standing || row.standing === standing) && words.every((word) => text.includes(word));
  });
  if (sort === 'name') return found;
  if (sort === 'standing') {
    return found.sort((one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing));
  }
  return found.sort((one, other) => (one.municipality ?? '').localeCompare(other.municipality ?? ''));
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
