import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeminarDay } from '../seminar/index.js';

/** A ticket that answered once. It leads to no person and to no answer. */
@Entity()
export class FeedbackUsedTicket {
  /** SHA-256 of the ticket. */
  @PrimaryColumn('varchar', { length: 64 })
  readonly hash: string;

  @Index('feedback_used_ticket_dayId_idx')
  @Column('varchar', { length: 36 })
  readonly dayId: string;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'feedback_used_ticket_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  static of(hash: string, dayId: string): FeedbackUsedTicket {
    return Object.assign(new FeedbackUsedTicket(), { hash, dayId });
  }
}
