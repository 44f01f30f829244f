import { Injectable } from '@nestjs/common';
import { CompletionService } from '../learning/index.js';
import { AssignmentChanges } from './assignment-changes.js';
import type { HandIn } from './hand-in.entity.js';
import { HandInMail } from './hand-in-mail.service.js';
import type { HandInRound } from './hand-in-round.entity.js';

/** What follows from a decision, in its transaction. */
@Injectable()
export class ReviewConsequences {
  constructor(
    private readonly mail: HandInMail,
    private readonly changes: AssignmentChanges,
    private readonly completion: CompletionService,
  ) {}

  async follow(handIn: HandIn, round: HandInRound, about: Parameters<HandInMail['tellDecided']>[2]): Promise<void> {
    await this.mail.tellDecided(handIn, round, about);
    if (handIn.state !== 'accepted') return;
    const { id: handInId, enrolmentId, personId, courseId, assignment } = handIn;
    await this.changes.tellAccepted({ handInId, enrolmentId, personId, courseId, assignment });
    await this.completion.completeIfDone({ id: enrolmentId });
  }
}
