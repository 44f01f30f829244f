import type { Answer } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Attempt } from './attempt.entity.js';

/** The answer that counts to one question of an attempt. */
@Entity()
export class AttemptAnswer {
  @PrimaryColumn('varchar', { length: 36 })
  readonly attemptId: string;

  @PrimaryColumn('varchar', { length: 80 })
  readonly questionId: string;

  @Column('simple-json')
  answer: Answer;

  /** Grows with each change on the learner's device: an answer that arrives late never replaces a newer one. */
  @Column('bigint')
  sequence: number;

  @Column({ type: Date })
  savedAt: Date;

  @ManyToOne(() => Attempt, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'attemptId', foreignKeyConstraintName: 'attempt_answer_attemptId_fkey' })
  readonly attempt?: Relation<Attempt>;
}
