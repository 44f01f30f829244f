import type { AttendanceMethod, AttendanceStatus, MakeUp } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';

/** Something that was seen on a day. Only ever added: attendance is computed from these and can be computed again. */
@Entity()
@Unique('attendance_event_dayId_position_key', ['dayId', 'position'])
export class AttendanceEvent {
  @PrimaryColumn('varchar', { length: 36 })
  readonly dayId: string;

  /** Made on the device that saw it, so that a repeated message is recognised. */
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** Order of receipt within the day, from 1 and without gaps: a listener knows what it has not heard yet. */
  @Column('integer')
  readonly position: number;

  @Index('attendance_event_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  /** Number of the part of the day, from 1. */
  @Column('integer')
  readonly half: number;

  @Column('varchar', { length: 10 })
  readonly status: AttendanceStatus;

  @Column('varchar', { length: 10 })
  readonly method: AttendanceMethod;

  @Column('simple-json', { nullable: true })
  readonly makeUp: MakeUp | null;

  /** When it was seen: by the device, but never later than its receipt. The later one counts. */
  @Column({ type: Date })
  readonly at: Date;

  /** What the device's clock showed, also when it was wrong. */
  @Column({ type: Date })
  readonly deviceAt: Date;

  @Column({ type: Date })
  readonly recordedAt: Date;

  /** Oneself, or whoever runs the day. */
  @Column('varchar', { length: 36 })
  readonly recordedById: string;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'attendance_event_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'attendance_event_personId_fkey' })
  readonly person?: Relation<Person>;
}
