import type { Audience } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { newId } from '../../platform/id.js';
import { Course } from '../course/index.js';
import { Person } from '../person/index.js';

interface Place {
  personId: string;
  courseId: string;
  revisionId: string;
  audience: Audience;
  mandateId: string | null;
  municipalityId: string | null;
  enrolledAt: Date;
}

/** A person's place in one course, from enrolment to completion. */
@Entity()
@Unique('enrolment_personId_courseId_key', ['personId', 'courseId'])
export class Enrolment {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Index('enrolment_courseId_idx')
  @Column('varchar', { length: 36 })
  readonly courseId: string;

  /** The revision the learner is on; moves with minor ones. */
  @Column('varchar', { length: 36 })
  revisionId: string;

  @Column('varchar', { length: 10 })
  audience: Audience;

  /** Office and municipality at the time of enrolment: a person is counted where he or she was then. */
  @Column('varchar', { length: 36, nullable: true })
  readonly mandateId: string | null;

  @Column('varchar', { length: 36, nullable: true })
  readonly municipalityId: string | null;

  @Column('varchar', { length: 10 })
  state: 'active' | 'completed' | 'withdrawn';

  @Column({ type: Date })
  readonly enrolledAt: Date;

  @Column({ type: Date })
  lastUsedAt: Date;

  @Column({ type: Date, nullable: true })
  completedAt: Date | null;

  /** Set by whoever issues it, in the transaction that completes. */
  @Column('varchar', { length: 36, nullable: true })
  certificateId: string | null;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'enrolment_personId_fkey' })
  readonly person?: Relation<Person>;

  @ManyToOne(() => Course, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'courseId', foreignKeyConstraintName: 'enrolment_courseId_fkey' })
  readonly course?: Relation<Course>;

  static open(place: Place): Enrolment {
    return Object.assign(new Enrolment(), {
      id: newId(),
      state: 'active',
      lastUsedAt: place.enrolledAt,
      completedAt: null,
      certificateId: null,
      ...place,
    });
  }

  get isActive(): boolean {
    return this.state === 'active';
  }

  complete(at: Date): void {
    if (!this.isActive) throw new AppError('enrolment.duplicate', { state: this.state });
    this.state = 'completed';
    this.completedAt = at;
  }
}
