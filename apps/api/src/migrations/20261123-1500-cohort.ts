import { Table, TableColumn, TableForeignKey, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Runs of courses with their trainers and members, and invitations into them. */
export class Cohort1763905400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [cohort(runner), trainer(runner), member(runner)]) await runner.createTable(table);
    await runner.addColumn('invitation', new TableColumn(columns(runner).id('cohortId', { isNullable: true })));
    await runner.createIndex('invitation', intoCohort);
    await runner.createForeignKey(
      'invitation',
      new TableForeignKey(references(['invitation', 'cohortId'], 'cohort', 'CASCADE')),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('invitation', 'invitation_cohortId_fkey');
    await runner.dropIndex('invitation', intoCohort);
    await runner.dropColumn('invitation', 'cohortId');
    for (const name of ['cohort_member', 'cohort_trainer', 'cohort']) await runner.dropTable(name);
  }
}

const intoCohort = new TableIndex({ name: 'invitation_cohortId_idx', columnNames: ['cohortId'] });

function cohort(runner: QueryRunner): Table {
  const { id, text, long, instant, whole, flag } = columns(runner);
  return new Table({
    name: 'cohort',
    columns: [
      id('id', { isPrimary: true }),
      id('courseId'),
      text('name', 120),
      text('searchName', 240),
      long('languages'),
      text('audience', 10, { isNullable: true }),
      text('entry', 10),
      text('state', 10),
      text('startsOn', 10),
      text('endsOn', 10),
      text('selfStudyUntil', 10, { isNullable: true }),
      long('welcome'),
      whole('requiredDays'),
      flag('needsAssignment'),
      flag('showsScores'),
      id('municipalityId', { isNullable: true }),
      id('copiedFromId', { isNullable: true }),
      id('createdById'),
      instant('createdAt'),
      instant('closesAt', { isNullable: true }),
      instant('closedAt', { isNullable: true }),
      id('closedById', { isNullable: true }),
      whole('version'),
      long('fieldVersions'),
    ],
    indices: [
      new TableIndex({ name: 'cohort_courseId_idx', columnNames: ['courseId'] }),
      new TableIndex({ name: 'cohort_municipalityId_idx', columnNames: ['municipalityId'] }),
    ],
    foreignKeys: [
      references(['cohort', 'courseId'], 'course'),
      references(['cohort', 'municipalityId'], 'municipality'),
    ],
  });
}

function trainer(runner: QueryRunner): Table {
  const { id } = columns(runner);
  return new Table({
    name: 'cohort_trainer',
    columns: [id('cohortId', { isPrimary: true }), id('personId', { isPrimary: true })],
    indices: [new TableIndex({ name: 'cohort_trainer_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [
      references(['cohort_trainer', 'cohortId'], 'cohort', 'CASCADE'),
      references(['cohort_trainer', 'personId'], 'person'),
    ],
  });
}

function member(runner: QueryRunner): Table {
  const { id, text, instant } = columns(runner);
  return new Table({
    name: 'cohort_member',
    columns: [
      id('id', { isPrimary: true }),
      id('cohortId'),
      id('personId'),
      id('municipalityId', { isNullable: true }),
      text('source', 10),
      text('state', 10),
      instant('joinedAt'),
    ],
    uniques: [{ name: 'cohort_member_cohortId_personId_key', columnNames: ['cohortId', 'personId'] }],
    indices: [
      new TableIndex({ name: 'cohort_member_personId_idx', columnNames: ['personId'] }),
      new TableIndex({ name: 'cohort_member_municipalityId_idx', columnNames: ['municipalityId'] }),
    ],
    foreignKeys: [
      references(['cohort_member', 'cohortId'], 'cohort', 'CASCADE'),
      references(['cohort_member', 'personId'], 'person'),
      references(['cohort_member', 'municipalityId'], 'municipality'),
    ],
  });
}
