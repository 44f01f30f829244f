import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Days on which cohorts meet, and who teaches on them. */
export class Seminar1763906000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [day(runner), trainer(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['seminar_day_trainer', 'seminar_day']) await runner.dropTable(name);
  }
}

function day(runner: QueryRunner): Table {
  const { id, text, long, instant, whole, flag } = columns(runner);
  return new Table({
    name: 'seminar_day',
    columns: [
      id('id', { isPrimary: true }),
      id('cohortId'),
      text('title', 160),
      instant('startsAt'),
      instant('endsAt'),
      text('zone', 40),
      text('form', 10),
      long('venue', { isNullable: true }),
      text('onlineUrl', 500, { isNullable: true }),
      long('halfDays'),
      whole('capacity'),
      long('materials'),
      flag('isRequired'),
      text('state', 10),
      text('cancelReason', 300, { isNullable: true }),
      whole('sequence'),
      whole('version'),
      long('fieldVersions'),
      instant('createdAt'),
    ],
    indices: [
      new TableIndex({ name: 'seminar_day_cohortId_startsAt_idx', columnNames: ['cohortId', 'startsAt'] }),
      new TableIndex({ name: 'seminar_day_startsAt_idx', columnNames: ['startsAt'] }),
    ],
    foreignKeys: [references(['seminar_day', 'cohortId'], 'cohort', 'CASCADE')],
  });
}

function trainer(runner: QueryRunner): Table {
  const { id } = columns(runner);
  return new Table({
    name: 'seminar_day_trainer',
    columns: [id('dayId', { isPrimary: true }), id('personId', { isPrimary: true })],
    indices: [new TableIndex({ name: 'seminar_day_trainer_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [
      references(['seminar_day_trainer', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['seminar_day_trainer', 'personId'], 'person'),
    ],
  });
}
