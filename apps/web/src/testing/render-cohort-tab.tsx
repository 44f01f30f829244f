import type { CohortView, Permission, SessionView } from '@app/contracts';
import { cohortRouteId } from '../shared/cohort.js';
import { lazyRoute, type RouteModule } from '../shared/lazy-route.js';
import type { AreaName } from '../shared/i18n.js';
import * as layout from '../routes/cohort/route.js';
import { renderRoute } from './render-route.js';
import { useTextsFromDisk } from './texts-from-disk.js';

export const aCohortView: CohortView = {
  id: 'c',
  version: 1,
  name: 'Winter 2026',
  course: { id: 'k', slug: 'meetings', title: 'Leading meetings' },
  languages: ['en'],
  audience: null,
  entry: 'invitation',
  state: 'open',
  startsOn: '2026-12-07',
  endsOn: '2027-03-07',
  selfStudyUntil: null,
  welcome: {},
  conditions: { requiredDays: 2, needsAssignment: false },
  showsScores: false,
  municipality: null,
  trainers: [{ id: 'lucie', name: 'Lucie Žáčková' }],
  members: 2,
  closesAt: null,
  closedAt: null,
  can: { change: true, close: true, remove: false },
};

export function aTrainer(...more: Permission[]): SessionView {
  const person = { id: 'lucie', displayName: 'Lucie', language: 'en', hasName: true, roles: ['trainer'] } as const;
  const permissions: Permission[] = ['cohort.manage', ...more];
  return { person: { ...person, roles: [...person.roles], permissions }, isDemo: false };
}

interface Tab {
  area: AreaName | readonly AreaName[];
  /** Below the cohort's address; empty for the overview. */
  path: string;
  at: string;
  module: RouteModule;
  session?: SessionView;
}

/** A tab below the route of its cohort, as the application mounts them. */
export async function renderCohortTab({ area, path, at, module, session = aTrainer() }: Tab) {
  await useTextsFromDisk('en', 'cohort', ...[area].flat());
  const lazy = lazyRoute(area, () => Promise.resolve(module));
  return renderRoute({
    area: ['cohort', ...[area].flat()],
    path: '/unused',
    at,
    module,
    session,
    others: [
      {
        id: cohortRouteId,
        path: '/cohorts/:cohortId',
        lazy: lazyRoute('cohort', () => Promise.resolve(layout)),
        children: [path ? { path, lazy } : { index: true, lazy }],
      },
      { path: '/cohorts', element: 'The list of cohorts' },
    ],
  });
}
