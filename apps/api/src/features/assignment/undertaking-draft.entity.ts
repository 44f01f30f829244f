import type { UndertakingKind, UndertakingPeople } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Municipality } from '../municipality/index.js';
import { Person } from '../person/index.js';
import { HandIn } from './hand-in.entity.js';

/** A real event that a learner has noted down to be recorded in the association's register. */
@Entity()
@Unique('undertaking_draft_handInId_key', ['handInId'])
export class UndertakingDraft {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly handInId: string;

  @Index('undertaking_draft_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 20 })
  readonly kind: UndertakingKind;

  @Column('varchar', { length: 10 })
  state: 'draft';

  @Column('varchar', { length: 200 })
  title: string;

  /** When it took place, `YYYY-MM-DD`. */
  @Column('varchar', { length: 10 })
  date: string;

  @Column('varchar', { length: 36, nullable: true })
  municipalityId: string | null;

  /** Numbers, never names. */
  @Column('simple-json')
  people: UndertakingPeople;

  /** Whether the people were counted, or estimated. */
  @Column('boolean')
  isCounted: boolean;

  @Column({ type: Date })
  savedAt: Date;

  /** Grows with each change; a change that was based on an older one is refused. */
  @Column('integer')
  version: number;

  @ManyToOne(() => HandIn, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'handInId', foreignKeyConstraintName: 'undertaking_draft_handInId_fkey' })
  readonly handIn?: Relation<HandIn>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'undertaking_draft_personId_fkey' })
  readonly person?: Relation<Person>;

  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'municipalityId', foreignKeyConstraintName: 'undertaking_draft_municipalityId_fkey' })
  readonly municipality?: Relation<Municipality>;
}
