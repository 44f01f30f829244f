import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Enrolment } from './enrolment.entity.js';

/** The best score of a learner in one quiz: the one that counts for completion. */
@Entity()
export class QuizResult {
  @PrimaryColumn('varchar', { length: 36 })
  readonly enrolmentId: string;

  @PrimaryColumn('varchar', { length: 80 })
  readonly quiz: string;

  /** Whole per cent. */
  @Column('integer')
  best: number;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolmentId', foreignKeyConstraintName: 'quiz_result_enrolmentId_fkey' })
  readonly enrolment?: Relation<Enrolment>;
}
