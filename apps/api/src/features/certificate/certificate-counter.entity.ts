import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a register in a year. Its row is held until the entry with the next one is committed. */
@Entity()
export class CertificateCounter {
  @PrimaryColumn('varchar', { length: 36 })
  readonly issuer: string;

  @PrimaryColumn('integer')
  readonly year: number;

  @Column('integer')
  last: number;
}
