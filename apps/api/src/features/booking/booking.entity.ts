import type { BookingState } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';

/** One person's request for a seat on one day. See README.md for the states. */
@Entity()
@Unique('booking_activeKey_key', ['activeKey'])
@Index('booking_dayId_state_place_idx', ['dayId', 'state', 'place'])
export class Booking {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly dayId: string;

  @Index('booking_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  /** Where the person had the mandate when asking; null when unknown. */
  @Column('varchar', { length: 36, nullable: true })
  readonly municipalityId: string | null;

  /** The block of seats that this one was taken from; null for a free seat. */
  @Index('booking_blockId_idx')
  @Column('varchar', { length: 36, nullable: true })
  blockId: string | null;

  @Column('varchar', { length: 10 })
  state: BookingState;

  /** Order of asking on that day, from 1; never changes, so nobody jumps the queue. */
  @Column('integer')
  readonly place: number;

  /** Day and person while the booking is alive (confirmed, waitlisted, offered, no_show): one at a time. Null afterwards. */
  @Column('varchar', { length: 80, nullable: true })
  activeKey: string | null;

  @Column({ type: Date })
  readonly requestedAt: Date;

  @Column({ type: Date })
  changedAt: Date;

  /** While offered: until when the offer can be taken. */
  @Index('booking_offerExpiresAt_idx')
  @Column({ type: Date, nullable: true })
  offerExpiresAt: Date | null;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'booking_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'booking_personId_fkey' })
  readonly person?: Relation<Person>;
}
