import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

/** The secret address under which somebody's seminar days can be subscribed to: one at a time. */
@Entity()
@Unique('calendar_feed_tokenHash_key', ['tokenHash'])
export class CalendarFeed {
  @PrimaryColumn('varchar', { length: 36 })
  readonly personId: string;

  /** SHA-256 of the address's 256 random bits: from a copy of the database nobody reads a calendar. */
  @Column('varchar', { length: 64 })
  readonly tokenHash: string;

  @Column({ type: Date })
  readonly madeAt: Date;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'calendar_feed_personId_fkey' })
  readonly person?: Relation<Person>;
}
