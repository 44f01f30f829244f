import type { Country } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Region } from './region.entity.js';
import { District } from './district.entity.js';

/** A municipality (obec, kommune) by its official code. */
@Entity()
@Unique('municipality_country_code_key', ['country', 'code'])
export class Municipality {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 2 })
  readonly country: Country;

  /** Czech six-digit code or Norwegian four-digit kommunenummer, with leading zeros. */
  @Column('varchar', { length: 10 })
  readonly code: string;

  @Column('varchar', { length: 120 })
  name: string;

  /** Name without diacritics in lower case, for the type-ahead. */
  @Index('municipality_searchName_idx')
  @Column('varchar', { length: 120 })
  searchName: string;

  @Column('varchar', { length: 36 })
  regionId: string;

  /** Null in Norway, where there are none. */
  @Column('varchar', { length: 36, nullable: true })
  districtId: string | null;

  @ManyToOne(() => Region, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'regionId', foreignKeyConstraintName: 'municipality_regionId_fkey' })
  readonly region?: Relation<Region>;

  @ManyToOne(() => District, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'districtId', foreignKeyConstraintName: 'municipality_districtId_fkey' })
  readonly district?: Relation<District>;
}
