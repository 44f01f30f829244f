import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Lists of people that wait to be applied, with what will happen to each row. */
export class PeopleImport1763909000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [peopleImport(runner), row(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['people_import_row', 'people_import']) await runner.dropTable(name);
  }
}

function peopleImport(runner: QueryRunner): Table {
  const { id, text, long, instant, whole } = columns(runner);
  return new Table({
    name: 'people_import',
    columns: [
      id('id', { isPrimary: true }),
      id('createdById', { isNullable: true }),
      id('cohortId', { isNullable: true }),
      text('fileName', 200),
      text('fileSha256', 64),
      text('state', 10),
      whole('percent'),
      long('fault', { isNullable: true }),
      long('headings'),
      long('columns'),
      long('counts'),
      whole('joined'),
      whole('invited'),
      instant('createdAt'),
      instant('appliedAt', { isNullable: true }),
    ],
    indices: [
      new TableIndex({ name: 'people_import_fileSha256_idx', columnNames: ['fileSha256'] }),
      new TableIndex({ name: 'people_import_createdById_idx', columnNames: ['createdById'] }),
      new TableIndex({ name: 'people_import_cohortId_idx', columnNames: ['cohortId'] }),
    ],
    foreignKeys: [
      references(['people_import', 'createdById'], 'person', 'CASCADE'),
      references(['people_import', 'cohortId'], 'cohort', 'CASCADE'),
    ],
  });
}

function row(runner: QueryRunner): Table {
  const { id, text, long, whole } = columns(runner);
  return new Table({
    name: 'people_import_row',
    columns: [
      id('importId', { isPrimary: true }),
      whole('number', { isPrimary: true }),
      text('outcome', 10),
      long('cells'),
      long('plan'),
      text('decision', 5, { isNullable: true }),
      id('decidedPersonId', { isNullable: true }),
    ],
    foreignKeys: [references(['people_import_row', 'importId'], 'people_import', 'CASCADE')],
  });
}
