import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { PersonChanges } from '../person/index.js';
import { IssuingService } from './issuing.service.js';

const HOUR_MS = 3_600_000;
const MOST_AT_ONCE = 200;

/** Issues what waited for a name or an office, in the transaction in which it is told. */
@Injectable()
export class DueCertificates implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly people: PersonChanges,
    private readonly issuing: IssuingService,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.people.onChanged(async (personId) => void (await this.issuing.issueDue(personId)));
  }

  /** On PostgreSQL a course may be completed at the very moment a name is told, each not seeing the other. */
  onApplicationBootstrap(): void {
    setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  async sweep(): Promise<void> {
    const waiting = await this.db.rows<{ personId: string }>(
      `SELECT DISTINCT e."personId" FROM "enrolment" e JOIN "person" p ON p."id" = e."personId"
       WHERE e."state" = 'completed' AND e."certificateId" IS NULL AND p."givenName" <> '' AND p."familyName" <> ''
       LIMIT ${MOST_AT_ONCE}`,
    );
    for (const { personId } of waiting) {
      try {
        await this.issuing.issueDue(personId);
      } catch (error) {
        this.log.error({ err: error, personId }, 'due certificate was not issued');
      }
    }
  }
}
