import type { AttendanceMethod, AttendanceStatus, MakeUp } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';

/** What holds for one person in one part of a day: the latest of the events about it. */
@Entity()
export class Attendance {
  @PrimaryColumn('varchar', { length: 36 })
  readonly dayId: string;

  @Index('attendance_personId_idx')
  @PrimaryColumn('varchar', { length: 36 })
  readonly personId: string;

  /** Number of the part of the day, from 1. */
  @PrimaryColumn('integer')
  readonly half: number;

  @Column('varchar', { length: 10 })
  readonly status: AttendanceStatus;

  @Column('varchar', { length: 10 })
  readonly method: AttendanceMethod;

  @Column('simple-json', { nullable: true })
  readonly makeUp: MakeUp | null;

  @Column({ type: Date })
  readonly at: Date;

  /** The event it comes from; of two that were seen in the same moment, the one with the greater id. */
  @Column('varchar', { length: 36 })
  readonly eventId: string;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'attendance_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'attendance_personId_fkey' })
  readonly person?: Relation<Person>;
}
