import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { Cohort } from './cohort.entity.js';

/** Who runs a cohort. */
@Entity()
export class CohortTrainer {
  @PrimaryColumn('varchar', { length: 36 })
  readonly cohortId: string;

  @Index('cohort_trainer_personId_idx')
  @PrimaryColumn('varchar', { length: 36 })
  readonly personId: string;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'cohort_trainer_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'cohort_trainer_personId_fkey' })
  readonly person?: Relation<Person>;
}
