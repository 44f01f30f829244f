import type { CohortState } from '@app/contracts';

export const stateTones = {
  draft: 'neutral',
  open: 'good',
  closing: 'warning',
  closed: 'neutral',
} as const satisfies Record<CohortState, string>;
