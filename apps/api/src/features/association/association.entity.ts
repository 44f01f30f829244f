import { Column, Entity, PrimaryColumn } from 'typeorm';

/** There is one row: this installation belongs to one association. */
export const ASSOCIATION = 'association';

/** Who issues certificates, as they print it. Issued ones keep what was printed on them. */
@Entity()
export class Association {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 200 })
  name: string;

  /** Also the place of issue. */
  @Column('varchar', { length: 200 })
  seat: string;

  /** IČO in Czechia, organisasjonsnummer in Norway. */
  @Column('varchar', { length: 9 })
  companyId: string;

  /** Null without an accreditation: then only confirmations are issued. */
  @Column('varchar', { length: 60, nullable: true })
  accreditationNumber: string | null;

  /** `YYYY-MM-DD` */
  @Column('varchar', { length: 10, nullable: true })
  accreditationDate: string | null;

  @Column('varchar', { length: 120 })
  signatoryName: string;

  @Column('varchar', { length: 120 })
  signatoryOffice: string;

  /** Grows with each change; a change that was based on an older one is refused. */
  @Column('integer')
  version: number;
}

/**
 * What stands in until somebody enters the real association. Nobody can take it for a real one: the number fails the
 * check digit of every IČO.
 */
export function unnamedAssociation(): Association {
  return Object.assign(new Association(), {
    id: ASSOCIATION,
    name: 'Svaz obcí pro účast veřejnosti',
    seat: 'Ukázková 1, 110 00 Praha 1',
    companyId: '12345678',
    accreditationNumber: null,
    accreditationDate: null,
    signatoryName: 'Mgr. Jana Ukázková',
    signatoryOffice: 'ředitelka',
    version: 1,
  });
}
