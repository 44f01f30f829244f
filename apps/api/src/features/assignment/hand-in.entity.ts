import type { HandInState } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { newId } from '../../platform/id.js';
import { Enrolment } from '../learning/index.js';
import { Person } from '../person/index.js';

interface NewHandIn {
  enrolmentId: string;
  personId: string;
  courseId: string;
  assignment: string;
  startedAt: Date;
}

/** Somebody's work on one assignment: the draft, and how far it has come. */
@Entity()
@Unique('hand_in_enrolmentId_assignment_key', ['enrolmentId', 'assignment'])
@Index('hand_in_state_submittedAt_idx', ['state', 'submittedAt'])
export class HandIn {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly enrolmentId: string;

  @Index('hand_in_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 36 })
  readonly courseId: string;

  /** Id in the course. */
  @Column('varchar', { length: 80 })
  readonly assignment: string;

  /** The revision whose rubric counts: set with the first handing in; before it, the one on offer does. */
  @Column('varchar', { length: 36, nullable: true })
  revisionId: string | null;

  @Column('varchar', { length: 10 })
  state: HandInState;

  /** Grows with each change of texts and state, not of who may read them; a change that was based on an older one is refused. */
  @Column('integer')
  version: number;

  /** How often it was handed in. */
  @Column('integer')
  rounds: number;

  /** The draft, by part. */
  @Column('simple-json')
  texts: Record<string, string>;

  @Column('boolean')
  groupMayRead: boolean;

  @Column({ type: Date })
  readonly startedAt: Date;

  @Column({ type: Date })
  savedAt: Date;

  /** Of the last round. */
  @Column({ type: Date, nullable: true })
  submittedAt: Date | null;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolmentId', foreignKeyConstraintName: 'hand_in_enrolmentId_fkey' })
  readonly enrolment?: Relation<Enrolment>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'hand_in_personId_fkey' })
  readonly person?: Relation<Person>;

  static begin(fields: NewHandIn): HandIn {
    const nothing = { state: 'draft', version: 1, rounds: 0, texts: {}, groupMayRead: false };
    return Object.assign(new HandIn(), {
      id: newId(),
      revisionId: null,
      submittedAt: null,
      savedAt: fields.startedAt,
      ...nothing,
      ...fields,
    });
  }

  /** The author may change it. */
  get isOpen(): boolean {
    return this.state === 'draft' || this.state === 'returned';
  }

  requireOpen(): void {
    if (!this.isOpen) throw new AppError('hand_in.closed', { handInId: this.id, state: this.state });
  }

  write(texts: Record<string, string>, at: Date): void {
    this.requireOpen();
    this.texts = { ...this.texts, ...texts };
    this.savedAt = at;
    this.version += 1;
  }

  /** Allowed and taken back at any time; it changes nothing of the work, so a review goes on. */
  share(groupMayRead: boolean): void {
    this.groupMayRead = groupMayRead;
  }

  submit(revisionId: string, at: Date): void {
    this.requireOpen();
    this.revisionId ??= revisionId;
    this.state = 'submitted';
    this.submittedAt = at;
    this.rounds += 1;
    this.version += 1;
  }

  decide(decision: 'accept' | 'return'): void {
    if (this.state !== 'submitted') throw new AppError('hand_in.changed_meanwhile', { state: this.state });
    this.state = decision === 'accept' ? 'accepted' : 'returned';
    this.version += 1;
  }
}
