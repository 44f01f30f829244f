import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database.js';
import { HandIn } from './hand-in.entity.js';

/** For those who ask whether the assignment of a course is accepted: conditions, progress, closing. */
@Injectable()
export class AssignmentResults {
  constructor(private readonly db: Database) {}

  async isAccepted(enrolmentId: string): Promise<boolean> {
    return this.db.of(HandIn).existsBy({ enrolmentId, state: 'accepted' });
  }

  /** Those of the places that have accepted work, in one query. */
  async findAccepted(enrolmentIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (enrolmentIds.length === 0) return new Set();
    const accepted = await this.db.of(HandIn).find({
      select: { enrolmentId: true },
      where: { enrolmentId: In([...enrolmentIds]), state: 'accepted' },
    });
    return new Set(accepted.map(({ enrolmentId }) => enrolmentId));
  }
}
