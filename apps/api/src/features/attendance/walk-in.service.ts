import { Injectable } from '@nestjs/common';
import { Email, type AttendanceRefusal, type attendanceApi, type InputOf } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import type { Cohort } from '../cohort/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { Person, PersonEmail } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';
import { AttendanceWalkIn } from './attendance-walk-in.entity.js';
import { WalkInPlace } from './walk-in-place.service.js';

export type NewWalkIn = InputOf<typeof attendanceApi.record>['body']['walkIns'][number];

export interface Refusal {
  /** Of the event or the walk-in that the device sent. */
  id: string;
  reason: AttendanceRefusal;
}

export interface Admission {
  actor: Actor;
  day: SeminarDay;
  cohort: Cohort;
}

interface Arrival {
  walkIn: NewWalkIn;
  email: string | null;
  municipalityId: string | null;
  personId: string;
  isNew: boolean;
}

/** Makes those who came without being on the roster people, members and holders of a seat. */
@Injectable()
export class WalkInService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
    private readonly place: WalkInPlace,
  ) {}

  /** Needs the day to be locked. Who was let in before stays who they became. */
  async admit(admission: Admission, walkIns: readonly NewWalkIn[]): Promise<Refusal[]> {
    const { day, cohort } = admission;
    const known = await this.findPeople(day.id);
    const fresh = [...new Map(walkIns.map((one) => [one.id, one])).values()].filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return [];

    const { arrivals, refused } = await this.recognise(fresh);
    await this.store(admission, arrivals);
    // Two entries of one address are one person.
    const people = new Map(arrivals.map(({ personId, municipalityId }) => [personId, municipalityId]));
    await this.place.give({ day, cohort }, people);
    return refused;
  }

  /** Whom the walk-ins of a day became, by the id of the device. */
  async findPeople(dayId: string): Promise<ReadonlyMap<string, string>> {
    const known = await this.db.of(AttendanceWalkIn).findBy({ dayId });
    return new Map(known.map(({ id, personId }) => [id, personId]));
  }

  /** Somebody is recognised by the address alone; a name is never enough. */
  private async recognise(walkIns: readonly NewWalkIn[]): Promise<{ arrivals: Arrival[]; refused: Refusal[] }> {
    const refused: Refusal[] = [];
    const places = await this.municipalities.getMany(walkIns.flatMap(({ municipalityId }) => municipalityId ?? []));
    const emails = new Map(walkIns.map(({ id, email }) => [id, Email.safeParse(email).data ?? null]));
    const owned = await this.db
      .of(PersonEmail)
      .findBy({ email: In([...emails.values()].filter((one) => one !== null)) });
    const owners = new Map(owned.map(({ email, personId }) => [email, personId]));
    const arrivals = walkIns.map((walkIn): Arrival => {
      const { id, municipalityId } = walkIn;
      const email = emails.get(id) ?? null;
      if (walkIn.email !== '' && !email) refused.push({ id, reason: 'email_invalid' });
      const isPlaceKnown = municipalityId === null || places.has(municipalityId);
      if (!isPlaceKnown) refused.push({ id, reason: 'municipality_unknown' });
      const owner = email ? owners.get(email) : undefined;
      const personId = owner ?? newId();
      if (email) owners.set(email, personId);
      return { walkIn, email, municipalityId: isPlaceKnown ? municipalityId : null, personId, isNew: !owner };
    });
    return { arrivals, refused };
  }

  private async store({ actor, day, cohort }: Admission, arrivals: readonly Arrival[]): Promise<void> {
    const recordedAt = this.clock.now();
    const created = arrivals.filter(({ isNew }) => isNew);
    const people = created.map(({ personId, walkIn: { givenName, familyName } }) =>
      Person.known({
        id: personId,
        givenName,
        familyName,
        language: cohort.languages[0] ?? actor.language,
        createdAt: recordedAt,
      }),
    );
    const addresses = created.flatMap(({ personId, email }) =>
      email ? [{ id: newId(), personId, email, isPrimary: true, confirmedAt: null }] : [],
    );
    const entries = arrivals.map(({ walkIn: { id }, personId }) => {
      return { dayId: day.id, id, personId, recordedById: actor.id, recordedAt };
    });
    await this.db.of(Person).insert(people);
    await this.db.of(PersonEmail).insert(addresses);
    await this.db.of(AttendanceWalkIn).insert(entries);
  }
}
