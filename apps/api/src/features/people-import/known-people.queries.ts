import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { plain } from '../../platform/plain-text.js';
import { Person } from '../person/index.js';
import { namesakeKey, type KnownPeople, type KnownPerson, type KnownPlace } from './known-people.js';
import { municipalityCode } from './find-place.js';
import type { ReadRow } from './row-plan.js';

/** Values of one statement: far below what either database takes. */
const CHUNK = 500;

type MandateRow = KnownPerson['mandates'][number] & { personId: string };
interface EmailRow {
  personId: string;
  email: string;
  isProven: number;
  isPrimary: number;
}
type PersonRow = KnownPerson['naming'] & { id: string };

/** Reads, with some tens of queries for thousands of rows, whom and what the rows of a list may mean. */
@Injectable()
export class KnownPeopleQueries {
  constructor(private readonly db: Database) {}

  /** `seesAll`: also people who are meant by their id, or by name and municipality. */
  async find(rows: readonly ReadRow[], { seesAll }: { seesAll: boolean }): Promise<KnownPeople> {
    const places = await this.findPlaces(rows);
    const emails = rows.flatMap(({ email, email2 }) => [email, email2]).filter(Boolean);
    const owners = await this.inChunks<EmailRow>(
      'SELECT "personId", "email" FROM "person_email" WHERE "email" IN',
      emails,
    );
    const namesakes = seesAll ? await this.findNamesakes(rows) : [];
    const ids = owners.map(({ personId }) => personId);
    if (seesAll) {
      ids.push(...namesakes.map(({ id }) => id));
      ids.push(...rows.map(({ personId }) => personId).filter((id) => /^[0-9a-f-]{36}$/.test(id)));
    }
    const byId = await this.findPeople(ids);
    const byEmail = [...byId.values()].flatMap((person) => person.emails.map((email) => [email, person] as const));
    const byNamesake = new Map<string, string[]>();
    for (const { id, sortName, municipalityId } of namesakes) {
      const key = namesakeKey(sortName, municipalityId);
      byNamesake.set(key, [...new Set([...(byNamesake.get(key) ?? []), id])]);
    }
    return { byId, byEmail: new Map(byEmail), namesakes: byNamesake, ...places };
  }

  private async findPlaces(rows: readonly ReadRow[]) {
    const select = `SELECT m."id", m."code", m."name", m."searchName", d."name" AS "district" FROM "municipality" m
      LEFT JOIN "district" d ON d."id" = m."districtId" WHERE`;
    const codes = rows.map(({ place }) => municipalityCode(place.code)).filter(Boolean);
    // "Lhota (Kladno)" names its district itself.
    const names = rows.flatMap(({ place }) => [plain(place.name), plain(place.name.replace(/ \([^()]*\)$/, ''))]);
    const found = [
      ...(await this.inChunks<KnownPlace & { searchName: string }>(`${select} m."code" IN`, codes)),
      ...(await this.inChunks<KnownPlace & { searchName: string }>(
        `${select} m."searchName" IN`,
        names.filter(Boolean),
      )),
    ];
    const placesById = new Map(found.map((place) => [place.id, place]));
    const placesByName = new Map<string, KnownPlace[]>();
    for (const place of placesById.values()) {
      placesByName.set(place.searchName, [...(placesByName.get(place.searchName) ?? []), place]);
    }
    const placesByCode = new Map([...placesById.values()].map((place) => [place.code, place]));
    return { placesById, placesByName, placesByCode };
  }

  private findNamesakes(rows: readonly ReadRow[]) {
    return this.inChunks<{ id: string; sortName: string; municipalityId: string }>(
      `SELECT p."id", p."sortName", m."municipalityId" FROM "person" p JOIN "mandate" m ON m."personId" = p."id"
       WHERE p."mergedIntoId" IS NULL AND p."sortName" IN`,
      rows.map(sortNameOf),
    );
  }

  private async findPeople(personIds: readonly string[]): Promise<Map<string, KnownPerson>> {
    const people = await this.inChunks<PersonRow>(
      'SELECT "id", "titlesBefore", "givenName", "familyName", "titlesAfter", "language" FROM "person" WHERE "mergedIntoId" IS NULL AND "id" IN',
      personIds,
    );
    const known = new Map<string, KnownPerson>();
    for (const { id, ...naming } of people) {
      known.set(id, { id, naming, emails: [], hasPrimary: false, hasProven: false, mandates: [] });
    }
    const ids = [...known.keys()];
    const emails = await this.inChunks<EmailRow>(
      `SELECT "personId", "email", CASE WHEN "confirmedAt" IS NULL THEN 0 ELSE 1 END AS "isProven",
         CASE WHEN "isPrimary" = TRUE THEN 1 ELSE 0 END AS "isPrimary"
       FROM "person_email" WHERE "personId" IN`,
      ids,
    );
    for (const { personId, email, isProven, isPrimary } of emails) {
      const person = known.get(personId);
      person?.emails.push(email);
      if (person && isProven === 1) person.hasProven = true;
      if (person && isPrimary === 1) person.hasPrimary = true;
    }
    const mandates = await this.inChunks<MandateRow>(
      `SELECT "id", "personId", "municipalityId", "office", "audience", "from", "until" FROM "mandate"
       WHERE "personId" IN`,
      ids,
    );
    for (const { personId, ...mandate } of mandates) known.get(personId)?.mandates.push(mandate);
    return known;
  }

  private async inChunks<T>(sql: string, values: readonly string[]): Promise<T[]> {
    const different = [...new Set(values)];
    const found: T[] = [];
    for (let from = 0; from < different.length; from += CHUNK) {
      const chunk = different.slice(from, from + CHUNK);
      for (const one of await this.db.rows<T>(`${sql} (${chunk.map(() => '?').join(', ')})`, chunk)) found.push(one);
    }
    return found;
  }
}

/** As a person of this name would be stored. */
export function sortNameOf({ givenName, familyName }: Pick<ReadRow, 'givenName' | 'familyName'>): string {
  return Person.known({ givenName, familyName, language: 'cs', createdAt: new Date(0) }).sortName;
}
