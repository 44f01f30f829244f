import { Injectable } from '@nestjs/common';
import type { PersonRow, ProfileView } from '@app/contracts';
import { In } from 'typeorm';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { likeLiteral, plain } from '../../platform/plain-text.js';
import { MunicipalityService } from '../municipality/index.js';
import { EmailClaim } from './email-claim.entity.js';
import { Mandate } from './mandate.entity.js';
import { Person } from './person.entity.js';
import { PersonEmail } from './person-email.entity.js';
import { mayReadPerson } from './person.policy.js';
import { toPersonRow, toProfileView, type ListedPerson } from './person.view.js';
import { RoleGrant } from './role-grant.entity.js';

interface PageOfPeople {
  cursor?: string | undefined;
  limit: number;
  q?: string | undefined;
}

const CURSOR = /^([0-9a-f-]{36})(.*)$/s;
const LONGEST_CURSOR = 200;

/** Reads people as the contract shows them. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
  ) {}

  async getProfile(actor: Actor, personId: string): Promise<ProfileView> {
    const person = await this.db.of(Person).findOneBy({ id: personId });
    if (!person) throw new AppError('person.not_found', { personId });
    authorize(mayReadPerson(actor, personId));

    // One after another: inside a transaction there is a single connection anyway.
    const emails = await this.db.of(PersonEmail).find({ where: { personId }, order: { id: 'ASC' } });
    const claims = await this.db.of(EmailClaim).find({ where: { personId }, order: { id: 'ASC' } });
    const mandates = await this.db.of(Mandate).find({ where: { personId }, order: { from: 'DESC', id: 'DESC' } });
    const grants = await this.db.of(RoleGrant).find({ where: { personId }, order: { role: 'ASC', id: 'ASC' } });
    const places = await this.municipalities.getMany(mandates.map(({ municipalityId }) => municipalityId));
    return toProfileView({ person, emails, claims, mandates, grants, places, today: this.clock.today() });
  }

  /** People by family name, with the office they hold today. */
  async list({ cursor, limit, q }: PageOfPeople): Promise<{ items: PersonRow[]; next: string | null }> {
    const people = await this.db.rows<ListedPerson>(...pageSql({ cursor, limit, q }));
    const page = people.slice(0, limit);
    const mandates = await this.findCurrentMandates(page.map(({ id }) => id));
    const places = await this.municipalities.getMany(
      [...mandates.values()].map(({ municipalityId }) => municipalityId),
    );

    const items = page.map((person) => {
      const mandate = mandates.get(person.id);
      return toPersonRow(person, mandate && { mandate, place: places.get(mandate.municipalityId) });
    });
    const last = page.at(-1);
    return {
      items,
      next: last && people.length > limit ? `${last.id}${last.sortName}`.slice(0, LONGEST_CURSOR) : null,
    };
  }

  /** The latest of several offices that are held at the same time. */
  private async findCurrentMandates(personIds: string[]): Promise<Map<string, Mandate>> {
    const mandates = await this.db
      .of(Mandate)
      .find({ where: { personId: In(personIds) }, order: { from: 'ASC', id: 'ASC' } });
    const today = this.clock.today();
    return new Map(mandates.filter((one) => one.isCurrentOn(today)).map((one) => [one.personId, one]));
  }
}

/** One more than the page holds, to know whether another one follows. */
function pageSql({ cursor, limit, q = '' }: PageOfPeople): [string, (string | number)[]] {
  const conditions: string[] = ['p."mergedIntoId" IS NULL'];
  const values: (string | number)[] = [];
  if (cursor !== undefined) {
    const { id, sortName } = readCursor(cursor);
    conditions.push('(p."sortName" > ? OR (p."sortName" = ? AND p."id" > ?))');
    values.push(sortName, sortName, id);
  }
  // Each word on its own: given name and family name may come in any order, or together with an address.
  for (const word of plain(q).split(' ').filter(Boolean)) {
    conditions.push(`(p."sortName" LIKE ? ESCAPE '\\' OR EXISTS (
      SELECT 1 FROM "person_email" a WHERE a."personId" = p."id" AND a."email" LIKE ? ESCAPE '\\'))`);
    const pattern = `%${likeLiteral(word)}%`;
    values.push(pattern, pattern);
  }
  const sql = `SELECT p."id", p."sortName", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", e."email"
    FROM "person" p LEFT JOIN "person_email" e ON e."personId" = p."id" AND e."isPrimary" = TRUE
    WHERE ${conditions.join(' AND ')}
    ORDER BY p."sortName", p."id" LIMIT ?`;
  return [sql, [...values, limit + 1]];
}

/** A cursor is the place itself, so a page goes on in order even if the person it ended with is gone. */
function readCursor(cursor: string): { id: string; sortName: string } {
  const [, id, sortName] = CURSOR.exec(cursor) ?? [];
  if (id === undefined || sortName === undefined) {
    throw new AppError('request.invalid', {
      issues: [{ in: 'query', path: 'cursor', message: 'Not a cursor of this list' }],
    });
  }
  return { id, sortName };
}
