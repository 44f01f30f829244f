import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeminarDay } from '../seminar/index.js';
import type { DayTallies } from './tally.js';

/** What remains of a day's feedback when its single answers are deleted: sums that could be shown before. */
@Entity()
export class FeedbackSummary {
  @PrimaryColumn('varchar', { length: 36 })
  readonly dayId: string;

  @Column('simple-json')
  readonly tallies: DayTallies;

  @OneToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'feedback_summary_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  static of(dayId: string, tallies: DayTallies): FeedbackSummary {
    return Object.assign(new FeedbackSummary(), { dayId, tallies });
  }
}
