import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { SeminarDay } from './seminar-day.entity.js';

/** Who teaches on a day; nobody teaches two days at the same time. */
@Entity()
export class SeminarDayTrainer {
  @PrimaryColumn('varchar', { length: 36 })
  readonly dayId: string;

  @Index('seminar_day_trainer_personId_idx')
  @PrimaryColumn('varchar', { length: 36 })
  readonly personId: string;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'seminar_day_trainer_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'seminar_day_trainer_personId_fkey' })
  readonly person?: Relation<Person>;
}
