import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { MOST_CODE_TRIES } from '../../platform/one-time-code.js';
import { Person } from './person.entity.js';

const VALID_MS = 15 * 60_000;

/**
 * An address that a person says is theirs, until the code sent there proves it. It is kept apart from the proven ones,
 * so that nobody learns by adding an address whether somebody else has it.
 */
@Entity()
@Unique('email_claim_personId_email_key', ['personId', 'email'])
export class EmailClaim {
  /** Stays the id of the address once it is proven. */
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 254 })
  readonly email: string;

  /** Keyed hash of the six digits. */
  @Column('varchar', { length: 64 })
  codeHash: string;

  @Column('integer')
  tries: number;

  @Column({ type: Date })
  readonly createdAt: Date;

  @Column({ type: Date })
  expiresAt: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'email_claim_personId_fkey' })
  readonly person?: Relation<Person>;

  static of(fields: { personId: string; email: string; createdAt: Date }): EmailClaim {
    return Object.assign(new EmailClaim(), {
      id: newId(),
      codeHash: '',
      tries: 0,
      expiresAt: fields.createdAt,
      ...fields,
    });
  }

  /** A new code replaces the last one. */
  expect(codeHash: string, at: Date): void {
    this.codeHash = codeHash;
    this.tries = 0;
    this.expiresAt = new Date(at.getTime() + VALID_MS);
  }

  /** The try that is being made is counted already. */
  takesCode(at: Date): boolean {
    return this.tries <= MOST_CODE_TRIES && this.expiresAt > at;
  }
}
