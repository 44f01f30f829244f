import type { Country } from '@app/contracts';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A Czech kraj or a Norwegian fylke. */
@Entity()
@Unique('region_country_code_key', ['country', 'code'])
export class Region {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 2 })
  readonly country: Country;

  @Column('varchar', { length: 10 })
  readonly code: string;

  @Column('varchar', { length: 120 })
  name: string;
}
