import { Injectable } from '@nestjs/common';
import type { CohortMatrix, Language } from '@app/contracts';
import type { Course as CourseContent } from '@app/course-format';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { fromStored } from '../../platform/stored-instant.js';
import { Course, CourseService } from '../course/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { toMatrix, type MatrixMember } from './cohort-matrix.view.js';
import type { Cohort } from './cohort.entity.js';
import { shareGone } from './standing.js';

interface MemberRow extends Omit<MatrixMember, 'content' | 'lessons' | 'best' | 'lastUsedAt'> {
  revisionId: string | null;
  lastUsedAt: Date | string | null;
  /** `lesson:state` and `quiz:per cent`, with commas between; null when there is nothing. */
  lessons: string | null;
  results: string | null;
}

/** Reads how far all members are with all lessons: one query for all of them, however many there are. */
@Injectable()
export class CohortMatrixQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly courses: CourseService,
  ) {}

  async read(actor: Actor, cohortId: string, language: Language): Promise<CohortMatrix> {
    const cohort = await this.access.getManaged(actor, cohortId);
    const { currentRevisionId } = await this.db.of(Course).findOneByOrFail({ id: cohort.courseId });
    const { content: offered } = await this.courses.getRevision(currentRevisionId);
    const rows = await this.members(cohort);
    const contents = await this.contents(rows);
    const members = rows.map(({ revisionId, lessons, results, lastUsedAt, ...row }): MatrixMember => ({
      ...row,
      content: (revisionId && contents.get(revisionId)) || offered,
      lessons: new Map(pairsIn(lessons)),
      best: new Map(pairsIn(results).map(([quiz, percent]) => [quiz, Number(percent)])),
      lastUsedAt: lastUsedAt === null ? null : fromStored(lastUsedAt),
    }));
    const { showsScores } = cohort;
    return toMatrix({ offered, members, language, showsScores, gone: shareGone(cohort, this.clock.today()) });
  }

  /** A row for each person and not for each lesson: a thousand small records would cost more than all the rest. */
  private members(cohort: Cohort): Promise<MemberRow[]> {
    const today = this.clock.today();
    const together = this.db.isPostgres ? 'string_agg' : 'group_concat';
    return this.db.rows<MemberRow>(
      `SELECT p."id" AS "personId", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter",
         CASE WHEN p."familyName" = '' THEN
           (SELECT a."email" FROM "person_email" a WHERE a."personId" = p."id" AND a."isPrimary" = TRUE) END AS "email",
         m."name" AS "municipality", d."name" AS "district", e."revisionId", e."state",
         e."lastUsedAt", COALESCE(e."audience", (SELECT o."audience" FROM "mandate" o WHERE o."personId" = p."id"
           AND o."from" <= ? AND (o."until" IS NULL OR o."until" >= ?) ORDER BY o."from" DESC, o."id" DESC LIMIT 1)) AS "audience",
         (SELECT ${together}(l."lesson" || ':' || l."state", ',') FROM "lesson_progress" l
          WHERE l."enrolmentId" = e."id") AS "lessons",
         (SELECT ${together}(q."quiz" || ':' || q."best", ',') FROM "quiz_result" q
          WHERE q."enrolmentId" = e."id") AS "results"
       FROM "cohort_member" c JOIN "person" p ON p."id" = c."personId"
       LEFT JOIN "enrolment" e ON e."personId" = c."personId" AND e."courseId" = ?
       LEFT JOIN "municipality" m ON m."id" = c."municipalityId" LEFT JOIN "district" d ON d."id" = m."districtId"
       WHERE c."cohortId" = ? AND c."state" = 'active' ORDER BY p."sortName", p."id"`,
      [today, today, cohort.courseId, cohort.id],
    );
  }

  /** Revisions stay in memory, and there are few of them. */
  private async contents(rows: readonly MemberRow[]): Promise<ReadonlyMap<string, CourseContent>> {
    const ids = [...new Set(rows.flatMap(({ revisionId }) => revisionId ?? []))];
    const revisions = await Promise.all(ids.map((id) => this.courses.getRevision(id)));
    return new Map(revisions.map(({ id, content }) => [id, content]));
  }
}

/** Slugs have neither of the two separators. */
function pairsIn(text: string | null): [string, string][] {
  return text === null ? [] : text.split(',').map((pair) => pair.split(':') as [string, string]);
}
