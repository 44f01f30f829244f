import { randomUUID } from 'node:crypto';
import { LEAST_FEEDBACK, type FeedbackAnswers, type Language } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeminarDay } from '../seminar/index.js';

interface NewAnswer extends FeedbackAnswers {
  dayId: string;
  language: Language;
  /** Answers to the same day that are there already. */
  before: number;
}

/** What somebody answered. There is no column for who or when, and there must not be one. */
@Entity()
export class FeedbackAnswer {
  /** Random, unlike all our other ids, which tell the time. */
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('feedback_answer_dayId_idx')
  @Column('varchar', { length: 36 })
  readonly dayId: string;

  /** In which the form was read. */
  @Column('varchar', { length: 2 })
  readonly language: Language;

  /** The how manieth five answers it belongs to, from 0: results grow by whole steps while the form is open. */
  @Column('integer')
  readonly step: number;

  @Column('simple-json')
  readonly questions: FeedbackAnswers['questions'];

  @Column('simple-json')
  readonly skills: FeedbackAnswers['skills'];

  /** May be empty. */
  @Column('varchar', { length: 2000 })
  readonly text: string;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'feedback_answer_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  static give({ before, ...fields }: NewAnswer): FeedbackAnswer {
    return Object.assign(new FeedbackAnswer(), {
      id: randomUUID(),
      step: Math.floor(before / LEAST_FEEDBACK),
      ...fields,
    });
  }
}
