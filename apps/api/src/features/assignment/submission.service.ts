import { Injectable } from '@nestjs/common';
import type { CourseAssignment } from '@app/course-format';
import { AppError } from '../../platform/app-error.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { EnrolmentService, type Enrolment } from '../learning/index.js';
import { missingParts, partsFor } from './assignment-content.js';
import { AssignmentService } from './assignment.service.js';
import { CohortLinks } from './cohort-links.queries.js';
import { HandIn } from './hand-in.entity.js';
import { HandInFile } from './hand-in-file.entity.js';
import { HandInMail } from './hand-in-mail.service.js';
import { HandInRound } from './hand-in-round.entity.js';

/** Turns a draft into a round that never changes. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly enrolments: EnrolmentService,
    private readonly assignments: AssignmentService,
    private readonly links: CohortLinks,
    private readonly mail: HandInMail,
  ) {}

  /** The work must be held by the transaction. */
  async submit(handIn: HandIn, declared: readonly string[]): Promise<CourseAssignment> {
    const { revision, assignment } = await this.assignments.findFor(handIn);
    const enrolment = await this.enrolments.lock(handIn.enrolmentId);
    const files = await this.db.of(HandInFile).find({
      where: { handInId: handIn.id, isInDraft: true },
      order: { id: 'ASC' },
    });
    refuseIncomplete(handIn, assignment, { audience: enrolment.audience, files, declared });

    const now = this.clock.now();
    handIn.submit(revision.id, now);
    const isLate = handIn.rounds === 1 && (await this.isLate(enrolment, now));
    const round = HandInRound.of(handIn, { fileIds: files.map(({ id }) => id), isLate, submittedAt: now });
    await this.db.of(HandInRound).insert(round);
    const { revisionId, state, submittedAt, rounds, version } = handIn;
    await this.db.of(HandIn).update({ id: handIn.id }, { revisionId, state, submittedAt, rounds, version });
    await this.enrolments.noteUse(enrolment.id);
    await this.mail.tellHandedIn(handIn, { assignment, content: revision.content });
    return assignment;
  }

  /** Only the first time counts: rework after a review is not late. */
  private async isLate(enrolment: Enrolment, at: Date): Promise<boolean> {
    const due = (await this.links.findOne(enrolment))?.selfStudyUntil;
    return due !== null && due !== undefined && dayOf(at) > due;
  }
}

interface Given {
  audience: Enrolment['audience'];
  files: readonly HandInFile[];
  declared: readonly string[];
}

function refuseIncomplete(handIn: HandIn, assignment: CourseAssignment, { audience, files, declared }: Given): void {
  const filled = new Set(files.map(({ part }) => part));
  const parts = missingParts(partsFor(assignment, audience), { texts: handIn.texts, filled });
  const declarations = assignment.declarations.map(({ id }) => id).filter((id) => !declared.includes(id));
  if (parts.length > 0 || declarations.length > 0) throw new AppError('hand_in.incomplete', { parts, declarations });
}
