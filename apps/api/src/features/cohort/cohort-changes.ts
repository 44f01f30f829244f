import { Injectable } from '@nestjs/common';
import type { CohortMember } from './cohort-member.entity.js';

/** What happened to a cohort or to somebody in it. A copy is told as `copied` and not as `created`. */
export type CohortChange =
  | { kind: 'created' | 'changed' | 'opened' | 'closed'; cohortId: string }
  | ({ kind: 'copied' } & CohortCopy)
  | { kind: 'memberJoined'; cohortId: string; personId: string; source: CohortMember['source'] }
  | { kind: 'memberLeft'; cohortId: string; personId: string };

export interface CohortCopy {
  fromId: string;
  toId: string;
  /** Calendar days from the start of the original to the start of the copy; see `shiftInstant` for times of day. */
  shiftDays: number;
  /** For a listener that copied a day onto a weekend although the original was not on one: `YYYY-MM-DD` of the copy. */
  flagWeekend: (day: string) => void;
}

type Listener<T> = (change: T) => Promise<void>;

/** Tells others, inside the transaction, what became of a cohort: if one of them fails, nothing happened. */
@Injectable()
export class CohortChanges {
  private readonly listeners: Listener<CohortChange>[] = [];

  onChanged(listener: Listener<CohortChange>): void {
    this.listeners.push(listener);
  }

  /** For what belongs to a cohort and is copied with it. */
  onCopied(copy: Listener<CohortCopy>): void {
    this.onChanged(async (change) => {
      if (change.kind === 'copied') await copy(change);
    });
  }

  async tell(change: CohortChange): Promise<void> {
    for (const listener of this.listeners) await listener(change);
  }
}
