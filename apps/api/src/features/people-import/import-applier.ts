import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { Mandate, Person, PersonChanges, PersonEmail } from '../person/index.js';
import type { KnownPeople } from './known-people.js';
import type { PlannedRow, RowWrite } from './row-plan.js';

/** Rows of one statement: far below the number of values that either database takes. */
const CHUNK = 200;
const REASON_LENGTH = 300;

interface Application {
  actor: Actor | null;
  fileName: string;
  known: KnownPeople;
  rows: readonly PlannedRow[];
}

interface Writes {
  added: Set<Person>;
  changed: Set<Person>;
  emails: PersonEmail[];
  mandates: Mandate[];
  entries: AuditEntry[];
}

/** Carries out planned rows with some tens of statements, in the open transaction. */
@Injectable()
export class ImportApplier {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changes: PersonChanges,
  ) {}

  /** Answers the ids of all people whom the rows are about. */
  async apply(application: Application): Promise<string[]> {
    const people = await this.load(application.rows);
    const writes = await this.collect(application, people);
    await this.insert(Person, [...writes.added]);
    await this.upsert(
      Person,
      [...writes.changed],
      ['titlesBefore', 'givenName', 'familyName', 'titlesAfter', 'language', 'sortName', 'version'],
    );
    await this.insert(PersonEmail, writes.emails);
    await this.upsert(Mandate, writes.mandates, ['municipalityId', 'office', 'audience', 'from', 'until']);
    await this.insert(AuditEntry, writes.entries);
    for (const id of new Set(writes.entries.filter(({ before }) => before).map(({ subjectId }) => subjectId))) {
      await this.changes.tell(id);
    }
    return [...people.values()].map(({ id }) => id);
  }

  /** Those who are known, by the key of their rows; new ones are added while their rows are collected. */
  private async load(rows: readonly PlannedRow[]): Promise<Map<string, Person>> {
    const ids = [...new Set(rows.flatMap(({ plan }) => plan.personId ?? []))];
    const people = new Map<string, Person>();
    for (let from = 0; from < ids.length; from += CHUNK) {
      const found = await this.db.of(Person).findBy({ id: In(ids.slice(from, from + CHUNK)) });
      for (const person of found) people.set(person.id, person);
    }
    return people;
  }

  private async collect(application: Application, people: Map<string, Person>): Promise<Writes> {
    const writes: Writes = { added: new Set(), changed: new Set(), emails: [], mandates: [], entries: [] };
    const reached = new Set<string>();
    for (const person of application.known.byId.values()) if (person.id && person.hasPrimary) reached.add(person.id);
    for (const [at, row] of application.rows.entries()) {
      if (at % CHUNK === 0) await nextTurn();
      const known = people.get(row.write.key);
      const person = known ?? this.newPerson(application, row.write);
      people.set(row.write.key, person);
      const difference = known ? person.rename(row.write.person) : { before: {}, after: row.write.person };
      if (!known) writes.added.add(person);
      else if (Object.keys(difference.after).length > 0) changePerson(writes, person);
      this.collectEmails(writes, person, { emails: row.write.emails, reached });
      if (row.write.mandate)
        writes.mandates.push(
          Object.assign(new Mandate(), row.write.mandate, { id: row.write.mandate.id ?? newId(), personId: person.id }),
        );
      if (known && row.outcome !== 'changed') continue;
      writes.entries.push(this.entry(application, person, { isNew: !known, row, difference }));
    }
    return writes;
  }

  /** The first address of a person is where mail goes; it counts once it is proven. */
  private collectEmails(
    writes: Writes,
    person: Person,
    { emails, reached }: { emails: string[]; reached: Set<string> },
  ) {
    for (const email of emails) {
      const isPrimary = !reached.has(person.id);
      reached.add(person.id);
      writes.emails.push(
        Object.assign(new PersonEmail(), { id: newId(), personId: person.id, email, isPrimary, confirmedAt: null }),
      );
    }
  }

  private newPerson({ actor, known }: Application, { person, mandate }: RowWrite): Person {
    const place = mandate ? known.placesById.get(mandate.municipalityId) : undefined;
    const spoken: Language = place ? (place.code.length === 4 ? 'nb' : 'cs') : (actor?.language ?? 'cs');
    return Person.known({ createdAt: this.clock.now(), ...person, language: person.language ?? spoken });
  }

  private entry(
    { actor, fileName }: Application,
    person: Person,
    { isNew, row, difference }: { isNew: boolean; row: PlannedRow; difference: { before: object; after: object } },
  ): AuditEntry {
    const { emails, mandate } = row.write;
    const after = { ...difference.after, ...(emails.length > 0 ? { emails } : {}), ...(mandate ? { mandate } : {}) };
    return Object.assign(new AuditEntry(), {
      id: newId(),
      at: this.clock.now(),
      actorId: actor?.id ?? null,
      action: isNew ? 'person.imported' : 'person.changed',
      subjectType: 'person',
      subjectId: person.id,
      before: isNew ? null : difference.before,
      after,
      reason: `${fileName}: ${row.number}`.slice(-REASON_LENGTH),
    });
  }

  private async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly T[]): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      await this.db.of(entity).createQueryBuilder().insert().values(chunk).updateEntity(false).execute();
      await nextTurn();
    }
  }

  private async upsert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly T[], columns: string[]) {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      const statement = this.db.of(entity).createQueryBuilder().insert().values(chunk).orUpdate(columns, ['id']);
      await statement.updateEntity(false).execute();
      await nextTurn();
    }
  }
}

/** One version more, however many rows change somebody; who is new has none to grow. */
function changePerson({ added, changed }: Writes, person: Person): void {
  if (added.has(person) || changed.has(person)) return;
  changed.add(person);
  person.version += 1;
}
