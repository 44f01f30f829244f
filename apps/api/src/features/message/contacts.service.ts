import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../platform/database.js';
import { Person, PersonEmail, printedName } from '../person/index.js';

/** How to write to somebody. */
export interface Contact {
  name: string;
  language: Language;
  /** Null while no address is proven: such a person gets no mail. */
  email: string | null;
}

/** Names, languages and proven addresses of many people at once. */
@Injectable()
export class Contacts {
  constructor(private readonly db: Database) {}

  async of(personIds: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
    const ids = [...new Set(personIds)];
    if (ids.length === 0) return new Map();
    const people = await this.db.of(Person).findBy({ id: In(ids) });
    const proven = { personId: In(ids), isPrimary: true, confirmedAt: Not(IsNull()) };
    const emails = new Map((await this.db.of(PersonEmail).findBy(proven)).map((one) => [one.personId, one.email]));
    return new Map(
      people.map((person) => [
        person.id,
        { name: printedName(person), language: person.language, email: emails.get(person.id) ?? null },
      ]),
    );
  }
}
