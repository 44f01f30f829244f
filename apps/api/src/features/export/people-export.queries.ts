import { Injectable } from '@nestjs/common';
import type { Audience, ImportField, Language } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { likeLiteral, plain } from '../../platform/plain-text.js';

export interface ExportedPerson extends Record<Exclude<ImportField, 'audience' | 'language'>, string | null> {
  language: Language;
  audience: Audience | null;
}

/** Reads people for a file: a row for each office, and one for who has none. */
@Injectable()
export class PeopleExportQueries {
  constructor(private readonly db: Database) {}

  listPeople(q = ''): Promise<ExportedPerson[]> {
    const patterns = plain(q)
      .split(' ')
      .filter(Boolean)
      .map((word) => `%${likeLiteral(word)}%`);
    const word = `(p."sortName" LIKE ? ESCAPE '\\' OR EXISTS (
      SELECT 1 FROM "person_email" a WHERE a."personId" = p."id" AND a."email" LIKE ? ESCAPE '\\'))`;
    return this.db.rows<ExportedPerson>(
      `SELECT p."id" AS "personId", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", p."language",
         e."email", (SELECT MIN(o."email") FROM "person_email" o WHERE o."personId" = p."id" AND o."isPrimary" = FALSE)
           AS "email2",
         m."audience", m."office", m."from", m."until", t."code" AS "municipalityCode", t."name" AS "municipality",
         d."name" AS "district"
       FROM "person" p LEFT JOIN "person_email" e ON e."personId" = p."id" AND e."isPrimary" = TRUE
       LEFT JOIN "mandate" m ON m."personId" = p."id" LEFT JOIN "municipality" t ON t."id" = m."municipalityId"
       LEFT JOIN "district" d ON d."id" = t."districtId"
       WHERE ${['p."mergedIntoId" IS NULL', ...patterns.map(() => word)].join(' AND ')}
       ORDER BY p."sortName", p."id", m."from", m."id"`,
      patterns.flatMap((pattern) => [pattern, pattern]),
    );
  }
}
