import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeminarDay } from '../seminar/index.js';

/** One step in the life of a day's seats, as a person reads it: "moved up because Jana N. cancelled". */
@Entity()
@Index('booking_line_dayId_id_idx', ['dayId', 'id'])
export class BookingLine {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly dayId: string;

  /** Null for a step of the day itself, such as a changed capacity. */
  @Index('booking_line_bookingId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly bookingId: string | null;

  @Column({ type: Date })
  readonly at: Date;

  /** Null when nobody pressed anything: a deadline passed, a block was released. */
  @Column('varchar', { length: 36, nullable: true })
  readonly actorId: string | null;

  /** Key of its sentence, for example `offered.cancellation`. */
  @Column('varchar', { length: 40 })
  readonly event: string;

  /** Ids and numbers that the sentence needs; names are looked up when it is read. */
  @Column('simple-json')
  readonly values: Record<string, string | number>;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'booking_line_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;
}
