import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Municipality } from '../municipality/index.js';
import { SeminarDay } from '../seminar/index.js';

/** Seats held for a municipality before the names are known, until a date. */
@Entity()
export class SeatBlock {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('seat_block_dayId_idx')
  @Column('varchar', { length: 36 })
  readonly dayId: string;

  @Index('seat_block_municipalityId_idx')
  @Column('varchar', { length: 36 })
  readonly municipalityId: string;

  /** Held in all; those taken by name count within. */
  @Column('integer')
  seats: number;

  /** Then what has no name goes to the waiting list. */
  @Index('seat_block_releaseAt_idx')
  @Column({ type: Date })
  releaseAt: Date;

  @Column('varchar', { length: 10 })
  state: 'held' | 'released' | 'cancelled';

  @Column('varchar', { length: 36 })
  readonly createdById: string;

  @Column({ type: Date })
  readonly createdAt: Date;

  @ManyToOne(() => SeminarDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dayId', foreignKeyConstraintName: 'seat_block_dayId_fkey' })
  readonly day?: Relation<SeminarDay>;

  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'municipalityId', foreignKeyConstraintName: 'seat_block_municipalityId_fkey' })
  readonly municipality?: Relation<Municipality>;
}
