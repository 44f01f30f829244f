import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Region } from './region.entity.js';

/** A Czech okres: statistical only, but it tells apart municipalities of one name. */
@Entity()
@Unique('district_code_key', ['code'])
export class District {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 10 })
  readonly code: string;

  @Column('varchar', { length: 120 })
  name: string;

  @Column('varchar', { length: 36 })
  regionId: string;

  @ManyToOne(() => Region, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'regionId', foreignKeyConstraintName: 'district_regionId_fkey' })
  readonly region?: Relation<Region>;
}
