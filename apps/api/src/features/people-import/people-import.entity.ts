import type { ImportFault, ImportField, ImportOutcome } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { Cohort } from '../cohort/index.js';
import { Person } from '../person/index.js';

export type ImportCounts = Record<ImportOutcome, number>;

export const noCounts: Readonly<ImportCounts> = { new: 0, changed: 0, unchanged: 0, known: 0, proposed: 0, problem: 0 };

/** A list of people that somebody sent: read, then applied once or forgotten. */
@Entity()
export class PeopleImport {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** Null for the command line. */
  @Index('people_import_createdById_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly createdById: string | null;

  /** Whose members the people become, if any. */
  @Index('people_import_cohortId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly cohortId: string | null;

  /** Empty once it is applied. */
  @Column('varchar', { length: 200 })
  fileName: string;

  @Index('people_import_fileSha256_idx')
  @Column('varchar', { length: 64 })
  readonly fileSha256: string;

  @Column('varchar', { length: 10 })
  state: 'reading' | 'ready' | 'failed' | 'applied';

  /** Of the rows that are read, 0–100. */
  @Column('integer')
  percent: number;

  @Column('simple-json', { nullable: true })
  fault: { code: ImportFault; values: Record<string, string | number> } | null;

  /** First row of the file as it came. */
  @Column('simple-json')
  headings: string[];

  /** For each heading what it is to us; null is ignored. */
  @Column('simple-json')
  columns: (ImportField | null)[];

  @Column('simple-json')
  counts: ImportCounts;

  /** People who were added to the cohort. */
  @Column('integer')
  joined: number;

  @Column('integer')
  invited: number;

  @Column({ type: Date })
  readonly createdAt: Date;

  @Column({ type: Date, nullable: true })
  appliedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'createdById', foreignKeyConstraintName: 'people_import_createdById_fkey' })
  readonly createdBy?: Relation<Person>;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'people_import_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;

  static of(
    fields: Pick<PeopleImport, 'createdById' | 'cohortId' | 'fileName' | 'fileSha256' | 'createdAt'>,
  ): PeopleImport {
    return Object.assign(new PeopleImport(), {
      id: newId(),
      state: 'reading',
      percent: 0,
      fault: null,
      headings: [],
      columns: [],
      counts: { ...noCounts },
      joined: 0,
      invited: 0,
      appliedAt: null,
      ...fields,
    });
  }
}
