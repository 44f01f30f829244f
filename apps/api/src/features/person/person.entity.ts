import type { Language } from '@app/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId } from '../../platform/id.js';
import { plain } from '../../platform/plain-text.js';

/** What a person is called and how to write to them: the part of the record that people change. */
export type Naming = Pick<
  Person,
  'titlesBefore' | 'givenName' | 'familyName' | 'titlesAfter' | 'salutation' | 'language'
>;

/** A human being known to the association. No party, no birth number, no date of birth. */
@Entity()
@Index('person_sortName_id_idx', ['sortName', 'id'])
export class Person {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 60 })
  titlesBefore: string;

  /** Empty until the person has told it. */
  @Column('varchar', { length: 80 })
  givenName: string;

  @Column('varchar', { length: 80 })
  familyName: string;

  @Column('varchar', { length: 60 })
  titlesAfter: string;

  /** How to be addressed in letters; never guessed. */
  @Column('varchar', { length: 4 })
  salutation: 'ms' | 'mr' | 'none';

  @Column('varchar', { length: 2 })
  language: Language;

  /** Family and given name without diacritics in lower case: for order and search. */
  @Column('varchar', { length: 170 })
  sortName: string;

  @Column({ type: Date })
  readonly createdAt: Date;

  /** Grows with each change; a change that was based on an older one is refused. */
  @Column('integer')
  version: number;

  /** Set when this record was found to be a second one of the same human being: it is no longer offered or counted. */
  @Column('varchar', { length: 36, nullable: true })
  mergedIntoId: string | null;

  static known(fields: Partial<Person> & { language: Language; createdAt: Date }): Person {
    const person: Person = Object.assign(new Person(), {
      id: newId(),
      titlesBefore: '',
      givenName: '',
      familyName: '',
      titlesAfter: '',
      salutation: 'none',
      sortName: '',
      version: 1,
      mergedIntoId: null,
      ...fields,
    });
    person.renameSorted();
    return person;
  }

  get hasName(): boolean {
    return this.givenName !== '' && this.familyName !== '';
  }

  /** Takes the new values and answers those that differ, as they were and as they are now. */
  rename(change: Partial<Naming>): { before: Partial<Naming>; after: Partial<Naming> } {
    const different = Object.entries(change).filter(([field, value]) => this[field as keyof Naming] !== value);
    const before = Object.fromEntries(different.map(([field]) => [field, this[field as keyof Naming]]));
    const after = Object.fromEntries(different);
    Object.assign(this, after);
    this.renameSorted();
    return { before, after };
  }

  /** Keeps `sortName` in step; call after changing a name. */
  renameSorted(): void {
    // Without marks a name can be longer: æ becomes two letters. The column is for order, not for print.
    this.sortName = plain(`${this.familyName} ${this.givenName}`).slice(0, 170);
  }
}
