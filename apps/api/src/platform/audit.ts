import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { AuditEntry } from './audit-entry.entity.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { newId } from './id.js';

type Values = object;

export interface Change {
  /** Null for the command line. */
  actor: Actor | null;
  action: `${string}.${string}`;
  subject: { type: string; id: string };
  before?: Values;
  after?: Values;
  reason?: string;
}

/** Remembers who changed what in somebody else's record, in the transaction of the change itself. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async record({ actor, action, subject, before, after, reason }: Change): Promise<void> {
    const entry = Object.assign(new AuditEntry(), {
      id: newId(),
      at: this.clock.now(),
      actorId: actor?.id ?? null,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      before: before ?? null,
      after: after ?? null,
      reason: reason ?? null,
    });
    await this.db.of(AuditEntry).insert(entry);
  }
}
