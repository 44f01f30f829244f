import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was used in one window of time. */
@Entity()
export class RateCount {
  /** Keyed hash of who, what and the window. */
  @PrimaryColumn('varchar', { length: 64 })
  readonly id: string;

  @Column('integer')
  readonly used: number;

  /** End of the window, milliseconds since 1970. */
  @Index('rate_count_endsAt_idx')
  @Column('bigint')
  readonly endsAt: number;
}
