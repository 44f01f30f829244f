import { Injectable } from '@nestjs/common';
import { Language } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Audit } from '../../platform/audit.js';
import { Database } from '../../platform/database.js';
import { Cohort, CohortMember, CohortMembers } from '../cohort/index.js';
import { CourseService } from '../course/index.js';
import { InvitationService } from '../invitation/index.js';
import { ImportApplier } from './import-applier.js';
import type { KnownPeople } from './known-people.js';
import type { PeopleImport } from './people-import.entity.js';
import { PeopleImportRow } from './people-import-row.entity.js';
import type { PlannedRow } from './row-plan.js';

const CHUNK = 400;

export interface ApplyOptions {
  onlyIfAllGood: boolean;
  invite: boolean;
  message: string;
}

interface Work {
  actor: Actor | null;
  own: PeopleImport;
  known: KnownPeople;
  rows: readonly PlannedRow[];
  options: ApplyOptions;
}

/** What an import does at once: records, membership of a cohort, invitations and one line in the journal. */
@Injectable()
export class ImportApplication {
  constructor(
    private readonly db: Database,
    private readonly applier: ImportApplier,
    private readonly members: CohortMembers,
    private readonly courses: CourseService,
    private readonly invitations: InvitationService,
    private readonly audit: Audit,
  ) {}

  async carryOut({ actor, own, known, rows, options }: Work): Promise<{ joined: number; invited: number }> {
    const personIds = await this.applier.apply({ actor, fileName: own.fileName, known, rows });
    const subject = { type: 'people_import', id: own.id };
    await this.audit.record({ actor, action: 'people.imported', subject, after: { counts: own.counts } });
    if (!actor || !own.cohortId) return { joined: 0, invited: 0 };

    const { cohortId } = own;
    const before = await this.db.of(CohortMember).findBy({ cohortId, state: 'active' });
    const joined = await this.members.addMany(actor, { cohortId, personIds, source: 'import' });
    const members = new Set(before.map(({ personId }) => personId));
    const added = personIds.filter((id) => !members.has(id));
    return { joined, invited: options.invite ? await this.invite(actor, cohortId, { added, options }) : 0 };
  }

  /** New plans of rows that are there. */
  async replacePlans(importId: string, planned: readonly PlannedRow[]): Promise<void> {
    const nothing = { cells: [], decision: null, decidedPersonId: null };
    const rows = planned.map(({ number, outcome, plan }) =>
      Object.assign(new PeopleImportRow(), { importId, number, outcome, plan, ...nothing }),
    );
    for (let from = 0; from < rows.length; from += CHUNK) {
      const statement = this.db.of(PeopleImportRow).createQueryBuilder().insert();
      // The rows exist: only these two columns are written.
      statement.values(rows.slice(from, from + CHUNK)).orUpdate(['outcome', 'plan'], ['importId', 'number']);
      await statement.updateEntity(false).execute();
    }
  }

  /** To each in their own language, at the address where their mail goes, proven or not: the link proves it. */
  private async invite(
    actor: Actor,
    cohortId: string,
    { added, options }: { added: readonly string[]; options: ApplyOptions },
  ): Promise<number> {
    const cohort = await this.db.of(Cohort).findOneByOrFail({ id: cohortId });
    const courseSlug = await this.courses.getSlug(cohort.courseId);
    const addresses = await this.addressesOf(added);
    let invited = 0;
    for (const language of Language.options) {
      const emails = addresses.filter((one) => one.language === language).map(({ email }) => email);
      if (emails.length === 0) continue;
      const offer = { emails, courseSlug, cohortId, language, message: options.message };
      invited += (await this.invitations.invite(actor, offer)).invited.length;
    }
    return invited;
  }

  private async addressesOf(personIds: readonly string[]): Promise<{ email: string; language: string }[]> {
    const found: { email: string; language: string }[] = [];
    for (let from = 0; from < personIds.length; from += CHUNK) {
      const ids = personIds.slice(from, from + CHUNK);
      const rows = await this.db.rows<{ email: string; language: string }>(
        `SELECT e."email", p."language" FROM "person_email" e JOIN "person" p ON p."id" = e."personId"
         WHERE e."isPrimary" = TRUE AND e."personId" IN (${ids.map(() => '?').join(', ')})`,
        ids,
      );
      found.push(...rows);
    }
    return found;
  }
}
