import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { Booking } from '../booking/index.js';
import { CohortChanges, CohortMember, type Cohort } from '../cohort/index.js';
import type { SeminarDay } from '../seminar/index.js';

/** Municipality by person; null when it is not known. */
type People = ReadonlyMap<string, string | null>;

interface Door {
  day: SeminarDay;
  cohort: Cohort;
}

/** Makes who came a member of the cohort with a seat on the day: whoever sits there has one, also beyond the capacity. */
@Injectable()
export class WalkInPlace {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changes: CohortChanges,
  ) {}

  async give({ day, cohort }: Door, people: People): Promise<void> {
    await this.join(cohort.id, people);
    await this.seat(day.id, people);
  }

  private async join(cohortId: string, people: People): Promise<void> {
    const known = await this.db.of(CohortMember).findBy({ cohortId, personId: In([...people.keys()]) });
    const active = new Set(known.filter(({ state }) => state === 'active').map(({ personId }) => personId));
    const returning = known.filter(({ state }) => state === 'withdrawn');
    const knownIds = new Set(known.map(({ personId }) => personId));
    const joinedAt = this.clock.now();
    const members = [...people]
      .filter(([personId]) => !knownIds.has(personId))
      .map(([personId, municipalityId]) =>
        CohortMember.join({ cohortId, personId, municipalityId, source: 'walk_in', joinedAt }),
      );
    await this.db.of(CohortMember).update({ id: In(returning.map(({ id }) => id)) }, { state: 'active' });
    await this.db.of(CohortMember).insert(members);
    for (const personId of people.keys()) {
      if (active.has(personId)) continue;
      await this.changes.tell({ kind: 'memberJoined', cohortId, personId, source: 'walk_in' });
    }
  }

  /** A place in the queue becomes a seat. Nobody is told: they are in the room. */
  private async seat(dayId: string, people: People): Promise<void> {
    const changedAt = this.clock.now();
    const alive = await this.db
      .of(Booking)
      .findBy({ dayId, personId: In([...people.keys()]), activeKey: Not(IsNull()) });
    const seated = new Set(alive.map(({ personId }) => personId));
    const confirmed = { state: 'confirmed' as const, offerExpiresAt: null, changedAt };
    await this.db.of(Booking).update({ id: In(alive.map(({ id }) => id)) }, confirmed);

    const last = (await this.db.of(Booking).maximum('place', { dayId })) ?? 0;
    const unseated = [...people].filter(([personId]) => !seated.has(personId));
    const bookings = unseated.map(([personId, municipalityId], index) =>
      Object.assign(new Booking(), {
        ...{ id: newId(), dayId, personId, municipalityId, blockId: null, ...confirmed },
        ...{ place: last + index + 1, activeKey: `${dayId} ${personId}`, requestedAt: changedAt },
      }),
    );
    await this.db.of(Booking).insert(bookings);
  }
}
