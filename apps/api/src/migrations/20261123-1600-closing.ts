import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** The end of cohorts: who pressed, whether everything is issued, and the report as it was then. */
export class Closing1763911400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, long, instant } = columns(runner);
    await runner.createTable(
      new Table({
        name: 'cohort_closing',
        columns: [
          id('cohortId', { isPrimary: true }),
          id('pressedById'),
          instant('pressedAt'),
          instant('finishedAt', { isNullable: true }),
          long('report', { isNullable: true }),
        ],
        foreignKeys: [references(['cohort_closing', 'cohortId'], 'cohort', 'CASCADE')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('cohort_closing');
  }
}
