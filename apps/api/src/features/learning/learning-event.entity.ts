import type { LearningEvent as EventContract } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Enrolment } from './enrolment.entity.js';

/** Something a learner did. Only ever added: progress is computed from these and can be computed again. */
@Entity()
export class LearningEvent {
  /** Made on the learner's device, so that a repeated message is recognised. */
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('learning_event_enrolmentId_idx')
  @Column('varchar', { length: 36 })
  readonly enrolmentId: string;

  @Column('varchar', { length: 20 })
  readonly kind: EventContract['kind'];

  /** Slug of the lesson. */
  @Column('varchar', { length: 80 })
  readonly lesson: string;

  /** What else the event says; depends on its kind. */
  @Column('simple-json')
  readonly data: Readonly<Record<string, unknown>>;

  /** By the learner's device, but never later than its receipt. */
  @Column({ type: Date })
  readonly at: Date;

  @Column({ type: Date })
  readonly receivedAt: Date;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolmentId', foreignKeyConstraintName: 'learning_event_enrolmentId_fkey' })
  readonly enrolment?: Relation<Enrolment>;
}
