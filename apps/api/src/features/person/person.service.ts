import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { In, IsNull, Not } from 'typeorm';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { PersonChanges } from './person-changes.js';
import { Person, type Naming } from './person.entity.js';
import { PersonEmail } from './person-email.entity.js';
import { mayCorrectPerson } from './person.policy.js';
import { printedName } from './printed-name.js';

interface NamingChange {
  /** The version that the change was based on. */
  version: number;
  naming: Partial<Naming>;
}

/** Finds people, by id and by proven address, and changes what they are called. */
@Injectable()
export class PersonService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly changes: PersonChanges,
  ) {}

  async get(personId: string): Promise<Person> {
    const person = await this.db.of(Person).findOneBy({ id: personId });
    if (!person) throw new AppError('person.not_found', { personId });
    return person;
  }

  /** Whose proven address this is. */
  async findByEmail(email: string): Promise<Person | null> {
    const owned = await this.db.of(PersonEmail).findOne({ where: { email }, relations: { person: true } });
    return owned?.confirmedAt ? (owned.person ?? null) : null;
  }

  /**
   * Who signs in by a mail to this address: its owner, also when somebody else entered it for a person who has not come
   * yet, because the mail proves the mailbox. Once a person has a proven address, only proven ones open the account.
   */
  async findForSignIn(email: string): Promise<Person | null> {
    const owned = await this.db.of(PersonEmail).findOne({ where: { email }, relations: { person: true } });
    if (!owned) return null;
    const isOpen = owned.confirmedAt !== null || !(await this.hasProvenAddress(owned.personId));
    return isOpen ? (owned.person ?? null) : null;
  }

  /** Where mail to this person goes; null while no address is proven. */
  async findPrimaryEmail(personId: string): Promise<string | null> {
    const primary = await this.db.of(PersonEmail).findOneBy({ personId, isPrimary: true });
    return primary?.confirmedAt ? primary.email : null;
  }

  /** Printed names by id, for lists. */
  async getNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.db.of(Person).findBy({ id: In([...new Set(personIds)]) });
    return new Map(people.map((person) => [person.id, printedName(person)]));
  }

  /** The person of an address that was just proven by its mailbox: known already, or new without a name. */
  async welcome(email: string, language: Language): Promise<Person> {
    const now = this.clock.now();
    const known = await this.db.of(PersonEmail).findOneBy({ email });
    if (known) {
      if (!known.confirmedAt) {
        // Somebody entered a second address for a person who has come already: its mailbox is not the way in.
        if (await this.hasProvenAddress(known.personId)) throw new AppError('auth.required');
        await this.db.of(PersonEmail).update({ id: known.id }, { confirmedAt: now });
      }
      return this.get(known.personId);
    }

    const person = Person.known({ language, createdAt: now });
    await this.db.of(Person).insert(person);
    const address = { id: newId(), personId: person.id, email, isPrimary: true, confirmedAt: now };
    // Somebody else may have proven it in this very moment; then nothing of this transaction stays.
    await this.db.add(Object.assign(new PersonEmail(), address), new AppError('person.email_taken'));
    return person;
  }

  async changeOwn(actor: Actor, change: NamingChange): Promise<void> {
    await this.change(await this.get(actor.id), change);
  }

  /** Corrects the record of somebody else and remembers who did and why. */
  async correct(
    actor: Actor,
    personId: string,
    { reason, ...change }: NamingChange & { reason: string },
  ): Promise<void> {
    const person = await this.get(personId);
    authorize(mayCorrectPerson(actor));

    const difference = await this.change(person, change);
    if (Object.keys(difference.after).length === 0) return;
    const subject = { type: 'person', id: personId };
    await this.audit.record({ actor, action: 'person.changed', subject, ...difference, reason });
  }

  private hasProvenAddress(personId: string): Promise<boolean> {
    return this.db.of(PersonEmail).existsBy({ personId, confirmedAt: Not(IsNull()) });
  }

  private async change(person: Person, { version, naming }: NamingChange) {
    const difference = person.rename(naming);
    const values = { ...difference.after, sortName: person.sortName, version: version + 1 };
    // The condition, not the version read above, decides: another process may write between the two.
    const { affected } = await this.db.of(Person).update({ id: person.id, version }, values);
    if (affected !== 1) throw new AppError('person.changed_meanwhile', { version: person.version });
    await this.changes.tell(person.id);
    return difference;
  }
}
