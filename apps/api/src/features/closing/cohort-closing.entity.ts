import type { ClosingReport } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Cohort } from '../cohort/index.js';

/** The end of one cohort. It is there from the press on; an undone press takes it away again. */
@Entity()
export class CohortClosing {
  @PrimaryColumn('varchar', { length: 36 })
  readonly cohortId: string;

  @Column('varchar', { length: 36 })
  readonly pressedById: string;

  @Column({ type: Date })
  readonly pressedAt: Date;

  /** When the last certificate was issued and the report was written. */
  @Column({ type: Date, nullable: true })
  finishedAt: Date | null;

  /** As it was on that day: it does not change when somebody is erased later. */
  @Column('simple-json', { nullable: true })
  report: ClosingReport | null;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'cohort_closing_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;
}
