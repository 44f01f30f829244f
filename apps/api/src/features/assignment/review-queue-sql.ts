import type { HandInState } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import { toStored } from '../../platform/stored-instant.js';

/** The place of a row in the queue. */
export interface QueueKey {
  id: string;
  /** 0 waits, 1 returned, 2 accepted. */
  rank: number;
  submittedAt: Date | string;
}

interface QueueQuery {
  /** Null sees everything. */
  trainerId: string | null;
  cohortId?: string | undefined;
  state: HandInState | 'all';
  cursor?: string | undefined;
  limit: number;
}

const CURSOR = /^([012])\|(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/;
const RANK = `CASE h."state" WHEN 'submitted' THEN 0 WHEN 'returned' THEN 1 ELSE 2 END`;
const AUTHOR_IN = `EXISTS (SELECT 1 FROM "cohort_member" m JOIN "cohort" c ON c."id" = m."cohortId"`;
const SAME = `m."personId" = h."personId" AND m."state" = 'active' AND c."courseId" = h."courseId"`;

/** One more than the page holds, to know whether another one follows. */
export function queueSql({ trainerId, cohortId, state, cursor, limit }: QueueQuery): [string, (string | number)[]] {
  const conditions = ['h."rounds" > 0'];
  const values: (string | number)[] = [];
  if (state !== 'all') {
    conditions.push('h."state" = ?');
    values.push(state);
  }
  if (trainerId !== null) {
    conditions.push(
      `${AUTHOR_IN} JOIN "cohort_trainer" t ON t."cohortId" = c."id" WHERE ${SAME} AND t."personId" = ?)`,
    );
    values.push(trainerId);
  }
  if (cohortId !== undefined) {
    conditions.push(`${AUTHOR_IN} WHERE ${SAME} AND c."id" = ?)`);
    values.push(cohortId);
  }
  if (cursor !== undefined) {
    const { rank, at, id } = readCursor(cursor);
    conditions.push(`(${RANK} > ? OR (${RANK} = ? AND (h."submittedAt" > ? OR (h."submittedAt" = ? AND h."id" > ?))))`);
    values.push(rank, rank, at, at, id);
  }
  const sql = `SELECT h."id", ${RANK} AS "rank", h."submittedAt" FROM "hand_in" h WHERE ${conditions.join(' AND ')}
    ORDER BY ${RANK}, h."submittedAt", h."id" LIMIT ?`;
  return [sql, [...values, limit + 1]];
}

function readCursor(cursor: string): { rank: number; at: string; id: string } {
  const [, rank, at, id] = CURSOR.exec(cursor) ?? [];
  if (rank === undefined || at === undefined || id === undefined) {
    throw new AppError('request.invalid', {
      issues: [{ in: 'query', path: 'cursor', message: 'Not a cursor of this list' }],
    });
  }
  return { rank: Number(rank), at: toStored(new Date(at)), id };
}
