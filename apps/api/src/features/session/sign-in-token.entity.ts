import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { MOST_CODE_TRIES } from '../../platform/one-time-code.js';
import { Person } from '../person/index.js';

interface Request {
  email: string;
  personId: string | null;
  linkHash: string;
  returnTo: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** One way in for one address: a link and the six digits of the same mail. Using one of the two uses up both. */
@Entity()
@Unique('sign_in_token_linkHash_key', ['linkHash'])
export class SignInToken {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('sign_in_token_email_idx')
  @Column('varchar', { length: 254 })
  readonly email: string;

  /** Null when nobody has the address: asking leaves the same traces then, and no mail. */
  @Index('sign_in_token_personId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly personId: string | null;

  /** SHA-256 of the link's random 256 bits. */
  @Column('varchar', { length: 64 })
  readonly linkHash: string;

  /** Keyed hash of the digits; null for a link of the command line, which has none. */
  @Column('varchar', { length: 64, nullable: true })
  codeHash: string | null;

  @Column('integer')
  readonly tries: number;

  @Column('varchar', { length: 300, nullable: true })
  readonly returnTo: string | null;

  @Column({ type: Date })
  readonly createdAt: Date;

  @Index('sign_in_token_expiresAt_idx')
  @Column({ type: Date })
  readonly expiresAt: Date;

  @Column({ type: Date, nullable: true })
  readonly usedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'sign_in_token_personId_fkey' })
  readonly person?: Relation<Person>;

  static of(request: Request): SignInToken {
    return Object.assign(new SignInToken(), { id: newId(), codeHash: null, tries: 0, usedAt: null, ...request });
  }

  linkState(at: Date): 'ready' | 'used' | 'expired' {
    if (this.usedAt) return 'used';
    // Wrong digits end the digits only: a stranger who guesses must not shut the owner of the mailbox out.
    return this.expiresAt > at ? 'ready' : 'expired';
  }

  /** The try that is being made is counted already. */
  takesCode(at: Date): boolean {
    return this.usedAt === null && this.expiresAt > at && this.tries <= MOST_CODE_TRIES;
  }
}
