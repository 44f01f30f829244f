import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

/** One signed-in device of a person. The token is only in its cookie; here is its hash. */
@Entity()
@Unique('session_tokenHash_key', ['tokenHash'])
export class Session {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('session_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  /** SHA-256 of the random 256-bit token. */
  @Column('varchar', { length: 64 })
  readonly tokenHash: string;

  /** Browser and system in words. */
  @Column('varchar', { length: 120 })
  readonly device: string;

  @Column({ type: Date })
  readonly createdAt: Date;

  /** Moved at most once an hour: reading a page is not a write. */
  @Column({ type: Date })
  lastSeenAt: Date;

  @Column({ type: Date })
  expiresAt: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'session_personId_fkey' })
  readonly person?: Relation<Person>;
}
