import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';

/** Who somebody became that came without being on the roster: the id of the device and the person's own. */
@Entity()
export class AttendanceWalkIn {
  @PrimaryColumn('varchar', { length: 36 })
  readonly dayId: string;

  /** Made on the device, before there is a person. */
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('attendance_walk_in_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 36 })
  readonly recordedById: string;

  @Column({ type: Date })
  readonly recordedAt: Date;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'attendance_walk_in_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'attendance_walk_in_personId_fkey' })
  readonly person?: Relation<Person>;
}
