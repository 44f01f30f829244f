import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { Municipality } from '../municipality/index.js';
import { Person } from '../person/index.js';
import { Cohort } from './cohort.entity.js';

interface NewMember {
  cohortId: string;
  personId: string;
  municipalityId: string | null;
  source: CohortMember['source'];
  joinedAt: Date;
}

/** Somebody who takes part in a cohort. The place in the course is the enrolment of the same person in the cohort's course. */
@Entity()
@Unique('cohort_member_cohortId_personId_key', ['cohortId', 'personId'])
export class CohortMember {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly cohortId: string;

  @Index('cohort_member_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  /** Where the mandate was when the person joined. */
  @Index('cohort_member_municipalityId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly municipalityId: string | null;

  @Column('varchar', { length: 10 })
  readonly source: 'trainer' | 'open' | 'invitation' | 'import' | 'block' | 'walk_in';

  @Column('varchar', { length: 10 })
  state: 'active' | 'withdrawn';

  @Column({ type: Date })
  readonly joinedAt: Date;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'cohort_member_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'cohort_member_personId_fkey' })
  readonly person?: Relation<Person>;

  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'municipalityId', foreignKeyConstraintName: 'cohort_member_municipalityId_fkey' })
  readonly municipality?: Relation<Municipality>;

  static join(fields: NewMember): CohortMember {
    return Object.assign(new CohortMember(), { id: newId(), state: 'active', ...fields });
  }
}
