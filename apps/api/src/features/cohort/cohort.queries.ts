import { Injectable } from '@nestjs/common';
import type { CohortRow, CohortState, CohortView, Language } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { likeLiteral, plain } from '../../platform/plain-text.js';
import { CourseService, type OfferedCourse } from '../course/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { PersonService } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortTrainer } from './cohort-trainer.entity.js';
import { Cohort } from './cohort.entity.js';
import { mayOverseeCohorts } from './cohort.policy.js';
import { toCohortRow, toCohortView } from './cohort.view.js';

interface PageOfCohorts {
  cursor?: string | undefined;
  limit: number;
  language: Language;
  state?: CohortState | undefined;
  courseId?: string | undefined;
  q?: string | undefined;
}

const CURSOR = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/;

/** Reads cohorts as the contract shows them. */
@Injectable()
export class CohortQueries {
  constructor(
    private readonly db: Database,
    private readonly access: CohortAccess,
    private readonly courses: CourseService,
    private readonly people: PersonService,
    private readonly municipalities: MunicipalityService,
  ) {}

  async read(actor: Actor, cohortId: string, language: Language = actor.language): Promise<CohortView> {
    const cohort = await this.access.getManaged(actor, cohortId);
    return toCohortView(cohort, await this.oneAround(cohort, language));
  }

  /** The last to start first; as many queries for thirty cohorts as for one. */
  async list(actor: Actor, page: PageOfCohorts): Promise<{ items: CohortRow[]; next: string | null }> {
    const ids = await this.db.rows<{ id: string }>(...pageSql(actor, page));
    const found = await this.db.of(Cohort).findBy({ id: In(ids.map(({ id }) => id)) });
    const byId = new Map(found.map((cohort) => [cohort.id, cohort]));
    const cohorts = ids.slice(0, page.limit).flatMap(({ id }) => byId.get(id) ?? []);
    const around = await this.around(cohorts, page.language);
    const last = cohorts.at(-1);
    return {
      items: cohorts.map((cohort) => toCohortRow(cohort, around(cohort))),
      next: last && ids.length > page.limit ? `${last.startsOn} ${last.id}` : null,
    };
  }

  private async oneAround(cohort: Cohort, language: Language) {
    return (await this.around([cohort], language))(cohort);
  }

  /** What is shown beside cohorts, for all of them at once. */
  private async around(cohorts: readonly Cohort[], language: Language) {
    const offered = new Map((await this.courses.listOffered()).map((course) => [course.id, course]));
    const ids = cohorts.map(({ id }) => id);
    const rows = await this.db.of(CohortTrainer).find({ where: { cohortId: In(ids) }, order: { personId: 'ASC' } });
    const names = await this.people.getNames(rows.map(({ personId }) => personId));
    const members = await this.countMembers(ids);
    const places = await this.municipalities.getMany(cohorts.flatMap(({ municipalityId }) => municipalityId ?? []));
    return (cohort: Cohort) => ({
      course: getCourse(offered, cohort),
      language,
      place: cohort.municipalityId ? places.get(cohort.municipalityId) : undefined,
      trainers: rows
        .filter(({ cohortId }) => cohortId === cohort.id)
        .map(({ personId }) => ({ id: personId, name: names.get(personId) ?? '' })),
      members: members.get(cohort.id) ?? 0,
    });
  }

  private async countMembers(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.rows<{ cohortId: string; members: number | string }>(
      `SELECT "cohortId", COUNT(*) AS "members" FROM "cohort_member"
       WHERE "state" = 'active' AND "cohortId" IN (${ids.map(() => '?').join(', ')}) GROUP BY "cohortId"`,
      ids,
    );
    return new Map(rows.map(({ cohortId, members }) => [cohortId, Number(members)]));
  }
}

function getCourse(offered: ReadonlyMap<string, OfferedCourse>, { id, courseId }: Cohort): OfferedCourse {
  const course = offered.get(courseId);
  if (!course) throw new Error(`The course of the cohort ${id} is not there.`);
  return course;
}

/** One more than the page holds, to know whether another one follows. */
function pageSql(actor: Actor, { cursor, limit, state, courseId, q = '' }: PageOfCohorts): [string, unknown[]] {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, ...given: unknown[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (!mayOverseeCohorts(actor)) {
    add('c."id" IN (SELECT t."cohortId" FROM "cohort_trainer" t WHERE t."personId" = ?)', actor.id);
  }
  if (state) add('c."state" = ?', state);
  if (courseId) add('c."courseId" = ?', courseId);
  for (const word of plain(q).split(' ').filter(Boolean)) {
    const pattern = `%${likeLiteral(word)}%`;
    add(`(c."searchName" LIKE ? ESCAPE '\\' OR m."searchName" LIKE ? ESCAPE '\\')`, pattern, pattern);
  }
  if (cursor !== undefined) {
    const { startsOn, id } = readCursor(cursor);
    add('(c."startsOn" < ? OR (c."startsOn" = ? AND c."id" < ?))', startsOn, startsOn, id);
  }
  const sql = `SELECT c."id" FROM "cohort" c LEFT JOIN "municipality" m ON m."id" = c."municipalityId"
    ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
    ORDER BY c."startsOn" DESC, c."id" DESC LIMIT ?`;
  return [sql, [...values, limit + 1]];
}

function readCursor(cursor: string): { startsOn: string; id: string } {
  const [, startsOn, id] = CURSOR.exec(cursor) ?? [];
  if (startsOn === undefined || id === undefined) {
    throw new AppError('request.invalid', {
      issues: [{ in: 'query', path: 'cursor', message: 'Not a cursor of this list' }],
    });
  }
  return { startsOn, id };
}
