import type { ImportOutcome } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PeopleImport } from './people-import.entity.js';
import type { RowPlan } from './row-plan.js';

/** A row of the file and what will happen to it; deleted when the import is applied. */
@Entity()
export class PeopleImportRow {
  @PrimaryColumn('varchar', { length: 36 })
  readonly importId: string;

  /** As the spreadsheet program shows it. */
  @PrimaryColumn('integer')
  readonly number: number;

  @Column('varchar', { length: 10 })
  outcome: ImportOutcome;

  /** As they came, for the file of bad rows and for reading them anew. */
  @Column('simple-json')
  readonly cells: readonly string[];

  @Column('simple-json')
  plan: RowPlan;

  @Column('varchar', { length: 5, nullable: true })
  decision: 'same' | 'other' | null;

  @Column('varchar', { length: 36, nullable: true })
  decidedPersonId: string | null;

  @ManyToOne(() => PeopleImport, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'importId', foreignKeyConstraintName: 'people_import_row_importId_fkey' })
  readonly import?: Relation<PeopleImport>;
}
