import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { Person, type Naming } from '../person/index.js';

const UNDO_MS = 30 * 86_400_000;

/** A row by its columns beside the person. */
export interface MovedRow {
  table: string;
  column: string;
  row: Record<string, string | number>;
}

/** What a merge did, by ids: enough to take it back. */
export interface MergeChanges {
  /** From the closed record to the kept one. */
  toKept: MovedRow[];
  /** The other way: rows of which one person can have only one. */
  toGone: MovedRow[];
  /** Addresses that were the first of the closed record. */
  primaryEmailIds: string[];
  before: Partial<Naming>;
  after: Partial<Naming>;
}

/** Two records of one human being that were joined. */
@Entity()
export class PersonMerge {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('person_merge_keptId_idx')
  @Column('varchar', { length: 36 })
  readonly keptId: string;

  /** Closed: it holds only what one person can have once. */
  @Index('person_merge_goneId_idx')
  @Column('varchar', { length: 36 })
  readonly goneId: string;

  @Column('varchar', { length: 36 })
  readonly mergedById: string;

  @Column({ type: Date })
  readonly mergedAt: Date;

  @Column({ type: Date, nullable: true })
  undoneAt: Date | null;

  @Column('varchar', { length: 36, nullable: true })
  undoneById: string | null;

  /** Null once it can no longer be undone. */
  @Column('simple-json', { nullable: true })
  changes: MergeChanges | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'keptId', foreignKeyConstraintName: 'person_merge_keptId_fkey' })
  readonly kept?: Relation<Person>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'goneId', foreignKeyConstraintName: 'person_merge_goneId_fkey' })
  readonly gone?: Relation<Person>;

  static of(fields: Pick<PersonMerge, 'keptId' | 'goneId' | 'mergedById' | 'mergedAt' | 'changes'>): PersonMerge {
    return Object.assign(new PersonMerge(), { id: newId(), undoneAt: null, undoneById: null, ...fields });
  }

  get undoUntil(): Date {
    return new Date(this.mergedAt.getTime() + UNDO_MS);
  }

  canBeUndoneAt(now: Date): boolean {
    return this.undoneAt === null && this.changes !== null && now < this.undoUntil;
  }
}
