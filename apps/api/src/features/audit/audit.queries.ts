import { Injectable } from '@nestjs/common';
import type { AuditView } from '@app/contracts';
import { LessThan } from 'typeorm';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { Database } from '../../platform/database.js';
import { PersonService } from '../person/index.js';

interface PageOfAudit {
  cursor?: string | undefined;
  limit: number;
  subjectId?: string | undefined;
}

/** Reads what was changed in other people's records, by whom and why. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly db: Database,
    private readonly people: PersonService,
  ) {}

  /** The newest first; ids grow with time, so the id of the last entry is the cursor. */
  async list({ cursor, limit, subjectId }: PageOfAudit): Promise<{ items: AuditView[]; next: string | null }> {
    const entries = await this.db.of(AuditEntry).find({
      where: { ...(cursor ? { id: LessThan(cursor) } : {}), ...(subjectId ? { subjectId } : {}) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = entries.slice(0, limit);
    const names = await this.people.getNames(page.flatMap(({ actorId }) => actorId ?? []));
    const items = page.map((entry) => toAuditView(entry, entry.actorId ? (names.get(entry.actorId) ?? null) : null));
    return { items, next: entries.length > limit ? (page.at(-1)?.id ?? null) : null };
  }
}

function toAuditView(entry: AuditEntry, actorName: string | null): AuditView {
  const { id, at, action, subjectType, subjectId, before, after, reason } = entry;
  return {
    id,
    at: at.toISOString(),
    actorName,
    action,
    subjectType,
    subjectId,
    before: before as AuditView['before'],
    after: after as AuditView['after'],
    reason,
  };
}
