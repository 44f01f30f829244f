import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

/** One person's summary of one day was written: its key is why there is never a second one. */
@Entity()
export class NoticeDigest {
  @PrimaryColumn('varchar', { length: 36 })
  readonly personId: string;

  /** Calendar day in Prague and Oslo, `YYYY-MM-DD`. */
  @PrimaryColumn('varchar', { length: 10 })
  readonly day: string;

  /** Which process wrote it. */
  @Column('varchar', { length: 36 })
  readonly runId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'notice_digest_personId_fkey' })
  readonly person?: Relation<Person>;
}
