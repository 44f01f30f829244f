import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Cohort } from '../cohort/index.js';
import { Person } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';
import { CohortMessage } from './cohort-message.entity.js';
import type { NoticeKind } from './notice-kinds.js';

/** Numbers, calendar days, instants and names that the words of a kind need; see notice-words.ts. */
export type NoticeValues = Readonly<Record<string, string | number>>;

/** Something that was told to one person. It stays on the page of notices whatever became of the mail. */
@Entity()
@Unique('notice_personId_key_key', ['personId', 'key'])
@Index('notice_personId_id_idx', ['personId', 'id'])
@Index('notice_state_createdAt_idx', ['state', 'createdAt'])
export class Notice {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 40 })
  readonly kind: NoticeKind;

  /** What it is about: the same person is never told the same twice. */
  @Column('varchar', { length: 150 })
  readonly key: string;

  @Index('notice_cohortId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly cohortId: string | null;

  @Index('notice_dayId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly dayId: string | null;

  /** For what somebody wrote: the text is there. */
  @Index('notice_messageId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly messageId: string | null;

  @Column('simple-json')
  readonly values: NoticeValues;

  /** Path within the product. */
  @Column('varchar', { length: 300, nullable: true })
  readonly link: string | null;

  /** Waiting: for the daily summary. Mailed: at once or in a summary. Kept: only on the page. */
  @Column('varchar', { length: 10 })
  state: 'waiting' | 'mailed' | 'kept';

  /** How it went, for those who wrote it. */
  @Column('varchar', { length: 10 })
  delivery: 'at_once' | 'daily' | 'off';

  @Column({ type: Date })
  readonly createdAt: Date;

  /** From then on there is no use in a mail. */
  @Column({ type: Date, nullable: true })
  readonly expiresAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'notice_personId_fkey' })
  readonly person?: Relation<Person>;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'notice_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'notice_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => CohortMessage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'messageId', foreignKeyConstraintName: 'notice_messageId_fkey' })
  readonly message?: Relation<CohortMessage>;
}
