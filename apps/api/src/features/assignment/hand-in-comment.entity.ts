import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';
import { HandIn } from './hand-in.entity.js';

/** What another member of the cohort says about work that its author lets the group read. */
@Entity()
export class HandInComment {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('hand_in_comment_handInId_idx')
  @Column('varchar', { length: 36 })
  readonly handInId: string;

  @Index('hand_in_comment_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('text')
  readonly text: string;

  @Column({ type: Date })
  readonly writtenAt: Date;

  @ManyToOne(() => HandIn, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'handInId', foreignKeyConstraintName: 'hand_in_comment_handInId_fkey' })
  readonly handIn?: Relation<HandIn>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'hand_in_comment_personId_fkey' })
  readonly person?: Relation<Person>;
}
