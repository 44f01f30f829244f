import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Enrolment } from '../learning/index.js';

/** The last answer of somebody who writes until the end may be on its way for this long after the deadline. */
const GRACE_MS = 2_000;

/** What grading found. */
interface Result {
  percent: number;
  points: number;
  reviewPending: boolean;
}

/** One try at a quiz: its questions are drawn when it starts and stay, on the revision it started with. */
@Entity()
@Unique('attempt_enrolmentId_quiz_number_key', ['enrolmentId', 'quiz', 'number'])
@Index('attempt_state_deadlineAt_idx', ['state', 'deadlineAt'])
export class Attempt {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly enrolmentId: string;

  @Column('varchar', { length: 80 })
  readonly quiz: string;

  @Column('varchar', { length: 36 })
  readonly revisionId: string;

  /** 1, 2, 3 … within the enrolment and quiz. */
  @Column('integer')
  readonly number: number;

  /** 128 random bits in hexadecimal. Order and ids of what is shown follow from it; it never leaves the server. */
  @Column('varchar', { length: 32 })
  readonly seed: string;

  /** In the order to ask. */
  @Column('simple-json')
  readonly questionIds: string[];

  @Column('varchar', { length: 10 })
  state: 'open' | 'submitted';

  @Column({ type: Date })
  readonly startedAt: Date;

  /** Null without a limit. */
  @Column({ type: Date, nullable: true })
  readonly deadlineAt: Date | null;

  @Column({ type: Date, nullable: true })
  submittedAt: Date | null;

  /** Whole per cent, rounded down; null while open. */
  @Column('integer', { nullable: true })
  percent: number | null;

  /** Sum of the scores of all questions. */
  @Column('double precision', { nullable: true })
  points: number | null;

  @Column('boolean')
  reviewPending: boolean;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolmentId', foreignKeyConstraintName: 'attempt_enrolmentId_fkey' })
  readonly enrolment?: Relation<Enrolment>;

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Still open although its time is over. */
  isOverdue(now: Date): boolean {
    return this.isOpen && this.deadlineAt !== null && now.getTime() > this.deadlineAt.getTime() + GRACE_MS;
  }

  /** Nothing can be changed afterwards. An attempt found overdue counts as handed in at its deadline. */
  close(now: Date, { percent, points, reviewPending }: Result): void {
    const isLate = this.deadlineAt !== null && this.deadlineAt < now;
    Object.assign(this, {
      state: 'submitted',
      submittedAt: isLate ? this.deadlineAt : now,
      percent,
      points,
      reviewPending,
    });
  }
}

/** Attempts whose deadline is before this instant are overdue at `now`. */
export function overdueBefore(now: Date): Date {
  return new Date(now.getTime() - GRACE_MS);
}
