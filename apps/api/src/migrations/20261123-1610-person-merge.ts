import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Joined records of people, with what was moved, so that it can be taken back. */
export class PersonMerge1763912000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // As plain SQL: on SQLite the runner would build the table of people anew, and all that hangs on it would fall off.
    await runner.query('ALTER TABLE "person" ADD COLUMN "mergedIntoId" varchar(36)');
    const { id, long, instant } = columns(runner);
    await runner.createTable(
      new Table({
        name: 'person_merge',
        columns: [
          id('id', { isPrimary: true }),
          id('keptId'),
          id('goneId'),
          id('mergedById'),
          instant('mergedAt'),
          instant('undoneAt', { isNullable: true }),
          id('undoneById', { isNullable: true }),
          long('changes', { isNullable: true }),
        ],
        indices: [
          new TableIndex({ name: 'person_merge_keptId_idx', columnNames: ['keptId'] }),
          new TableIndex({ name: 'person_merge_goneId_idx', columnNames: ['goneId'] }),
        ],
        foreignKeys: [
          references(['person_merge', 'keptId'], 'person', 'CASCADE'),
          references(['person_merge', 'goneId'], 'person', 'CASCADE'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person_merge');
    await runner.query('ALTER TABLE "person" DROP COLUMN "mergedIntoId"');
  }
}
