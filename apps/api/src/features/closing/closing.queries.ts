import { Injectable } from '@nestjs/common';
import type { ClosingRow, ClosingView } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { AttendanceSummary, type Attended } from '../attendance/index.js';
import { Certificate } from '../certificate/index.js';
import { CohortMember, type Cohort } from '../cohort/index.js';
import { Enrolment } from '../learning/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { Person, printedName } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';
import { CohortClosing } from './cohort-closing.entity.js';
import { mayClose, mayUndo } from './closing.policy.js';
import { lacksOf } from './outcome.js';
import { StandingsService } from './standings.service.js';

interface Known {
  people: ReadonlyMap<string, Person>;
  attended: ReadonlyMap<string, Attended>;
  enrolments: ReadonlyMap<string, Enrolment>;
  numbers: ReadonlyMap<string, string>;
}

const nobody: Attended = { days: 0, hours: 0, halves: 0, isMadeUp: false };

/** Reads the end of a cohort as the contract shows it: as many queries for sixty members as for one. */
@Injectable()
export class ClosingQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
    private readonly attendance: AttendanceSummary,
    private readonly standings: StandingsService,
  ) {}

  async view(actor: Actor, cohort: Cohort): Promise<ClosingView> {
    const closing = await this.db.of(CohortClosing).findOneBy({ cohortId: cohort.id });
    return {
      state: cohort.state,
      version: cohort.version,
      closesAt: cohort.closesAt?.toISOString() ?? null,
      closedAt: cohort.closedAt?.toISOString() ?? null,
      isFinished: Boolean(closing?.finishedAt),
      rows: await this.rows(cohort),
      warnings: cohort.state === 'closed' ? [] : await this.warnings(cohort.id),
      report: closing?.report ?? null,
      can: { close: mayClose(actor, cohort), undo: mayUndo(actor, cohort) },
    };
  }

  async rows(cohort: Cohort): Promise<ClosingRow[]> {
    const members = await this.db.of(CohortMember).findBy({ cohortId: cohort.id, state: 'active' });
    const known = await this.known(cohort, members);
    const places = await this.municipalities.getMany(members.flatMap(({ municipalityId }) => municipalityId ?? []));
    const standings = await this.standings.of([...known.enrolments.values()]);
    const sortName = ({ personId }: CohortMember) => known.people.get(personId)?.sortName ?? '';
    return [...members]
      .sort((one, other) => (sortName(one) < sortName(other) ? -1 : 1))
      .map((member) => {
        const { days, hours, isMadeUp } = known.attended.get(member.personId) ?? nobody;
        const enrolment = known.enrolments.get(member.personId);
        const person = known.people.get(member.personId);
        const certificateNumber = (enrolment && known.numbers.get(enrolment.id)) ?? null;
        const standing = standings.get(enrolment?.id ?? '') ?? { missing: null, isAssignmentAccepted: false };
        const isCompleted = enrolment?.state === 'completed';
        const lacks = lacksOf({ ...standing, isCompleted, days }, cohort);
        return {
          memberId: member.id,
          name: person ? printedName(person) : '',
          municipality: places.get(member.municipalityId ?? '')?.name ?? null,
          outcome: isCompleted ? 'completed' : lacks.length === 0 ? 'completes' : 'lacks',
          lacks,
          days,
          hours,
          isMadeUp,
          certificateNumber,
          waitsFor: lacks.length === 0 && !certificateNumber ? waitsFor(person, enrolment) : [],
        };
      });
  }

  private async known({ id, courseId }: Cohort, members: readonly CohortMember[]): Promise<Known> {
    const personIds = members.map(({ personId }) => personId);
    const people = await this.db.of(Person).findBy({ id: In(personIds) });
    const enrolments = await this.db.of(Enrolment).findBy({ courseId, personId: In(personIds) });
    const certificateIds = enrolments.flatMap(({ certificateId }) => certificateId ?? []);
    const certificates = await this.db.of(Certificate).findBy({ id: In(certificateIds) });
    return {
      people: new Map(people.map((person) => [person.id, person])),
      attended: await this.attendance.ofCohort(id),
      enrolments: new Map(enrolments.map((enrolment) => [enrolment.personId, enrolment])),
      numbers: new Map(certificates.map(({ enrolmentId, number }) => [enrolmentId, number])),
    };
  }

  private async warnings(cohortId: string): Promise<ClosingView['warnings']> {
    const days = await this.db
      .of(SeminarDay)
      .find({ where: { cohortId, state: 'planned' }, order: { startsAt: 'ASC', id: 'ASC' } });
    const recorded = await this.attendance.recordedDays(cohortId);
    const now = this.clock.now();
    return days.flatMap(({ id: dayId, title, startsAt, endsAt, zone }): ClosingView['warnings'] => {
      const day = { dayId, title, startsAt: startsAt.toISOString(), zone };
      if (endsAt > now) return [{ kind: 'ahead', ...day }];
      return recorded.has(dayId) ? [] : [{ kind: 'unrecorded', ...day }];
    });
  }
}

/** What the certificate prints and the person has not told yet. */
function waitsFor(person: Person | undefined, enrolment: Enrolment | undefined): ClosingRow['waitsFor'] {
  const missing: ClosingRow['waitsFor'] = person?.hasName ? [] : ['name'];
  if (enrolment && !enrolment.municipalityId) missing.push('office');
  return missing;
}
