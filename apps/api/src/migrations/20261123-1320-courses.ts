import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Courses with their immutable revisions, and places of people in them. One place per person and course. */
export class Courses1763901200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [course(runner), revision(runner), enrolment(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['enrolment', 'course_revision', 'course']) await runner.dropTable(name);
  }
}

function course(runner: QueryRunner): Table {
  const { id, text } = columns(runner);
  return new Table({
    name: 'course',
    columns: [id('id', { isPrimary: true }), text('slug', 80), id('currentRevisionId'), text('sourceHash', 64)],
    uniques: [{ name: 'course_slug_key', columnNames: ['slug'] }],
  });
}

function revision(runner: QueryRunner): Table {
  const { id, text, long, instant, whole } = columns(runner);
  return new Table({
    name: 'course_revision',
    columns: [
      id('id', { isPrimary: true }),
      id('courseId'),
      whole('number'),
      text('hash', 64),
      text('change', 5),
      long('content'),
      instant('publishedAt'),
    ],
    uniques: [
      { name: 'course_revision_courseId_number_key', columnNames: ['courseId', 'number'] },
      { name: 'course_revision_courseId_hash_key', columnNames: ['courseId', 'hash'] },
    ],
    foreignKeys: [references(['course_revision', 'courseId'], 'course')],
  });
}

function enrolment(runner: QueryRunner): Table {
  const { id, text, instant } = columns(runner);
  return new Table({
    name: 'enrolment',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      id('courseId'),
      id('revisionId'),
      text('audience', 10),
      id('mandateId', { isNullable: true }),
      id('municipalityId', { isNullable: true }),
      text('state', 10),
      instant('enrolledAt'),
      instant('lastUsedAt'),
      instant('completedAt', { isNullable: true }),
      id('certificateId', { isNullable: true }),
    ],
    uniques: [{ name: 'enrolment_personId_courseId_key', columnNames: ['personId', 'courseId'] }],
    indices: [new TableIndex({ name: 'enrolment_courseId_idx', columnNames: ['courseId'] })],
    foreignKeys: [references(['enrolment', 'personId'], 'person'), references(['enrolment', 'courseId'], 'course')],
  });
}
