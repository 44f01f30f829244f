import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

/** A random text that a passkey has to sign, once and within five minutes. */
@Entity()
export class PasskeyChallenge {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** Who makes a passkey; null for signing in, when nobody is known yet. */
  @Index('passkey_challenge_personId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly personId: string | null;

  /** Base64url. */
  @Column('varchar', { length: 100 })
  readonly challenge: string;

  @Index('passkey_challenge_expiresAt_idx')
  @Column({ type: Date })
  readonly expiresAt: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'passkey_challenge_personId_fkey' })
  readonly person?: Relation<Person>;
}
