import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { Person } from '../person/index.js';
import { HandIn } from './hand-in.entity.js';

/** What a reviewer says about a round. */
export interface Verdict {
  points: Record<string, number>;
  comments: Record<string, string>;
  comment: string;
  decision: 'accept' | 'return';
}

/** What was handed in at one time, and what a reviewer said about it. */
@Entity()
@Unique('hand_in_round_handInId_number_key', ['handInId', 'number'])
export class HandInRound {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly handInId: string;

  /** 1, 2, 3 … */
  @Column('integer')
  readonly number: number;

  /** By part. */
  @Column('simple-json')
  readonly texts: Record<string, string>;

  /** Ids of `HandInFile`, in the order of the draft. */
  @Column('simple-json')
  readonly fileIds: string[];

  @Column({ type: Date })
  readonly submittedAt: Date;

  @Column('boolean')
  readonly isLate: boolean;

  @Index('hand_in_round_reviewerId_idx')
  @Column('varchar', { length: 36, nullable: true })
  reviewerId: string | null;

  /** By criterion. */
  @Column('simple-json', { nullable: true })
  points: Record<string, number> | null;

  /** By criterion. */
  @Column('simple-json', { nullable: true })
  comments: Record<string, string> | null;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('varchar', { length: 10, nullable: true })
  decision: 'accept' | 'return' | null;

  @Column({ type: Date, nullable: true })
  decidedAt: Date | null;

  @ManyToOne(() => HandIn, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'handInId', foreignKeyConstraintName: 'hand_in_round_handInId_fkey' })
  readonly handIn?: Relation<HandIn>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'reviewerId', foreignKeyConstraintName: 'hand_in_round_reviewerId_fkey' })
  readonly reviewer?: Relation<Person>;

  static of(handIn: HandIn, more: { fileIds: string[]; isLate: boolean; submittedAt: Date }): HandInRound {
    const unread = { reviewerId: null, points: null, comments: null, comment: null, decision: null, decidedAt: null };
    const { rounds: number, texts } = handIn;
    return Object.assign(new HandInRound(), { id: newId(), handInId: handIn.id, number, texts, ...unread, ...more });
  }

  review(verdict: Verdict, { reviewerId, at }: { reviewerId: string; at: Date }): void {
    Object.assign(this, verdict, { reviewerId, decidedAt: at });
  }
}

/** Points of all criteria together. */
export function totalOf(points: Readonly<Record<string, number>>): number {
  return Object.values(points).reduce((sum, one) => sum + one, 0);
}
