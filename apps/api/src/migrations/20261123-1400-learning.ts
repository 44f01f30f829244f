import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** What learners did, and the progress computed from it. */
export class Learning1763903600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [event(runner), lesson(runner), video(runner), quiz(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['quiz_result', 'video_progress', 'lesson_progress', 'learning_event'])
      await runner.dropTable(name);
  }
}

function event(runner: QueryRunner): Table {
  const { id, text, long, instant } = columns(runner);
  return new Table({
    name: 'learning_event',
    columns: [
      id('id', { isPrimary: true }),
      id('enrolmentId'),
      text('kind', 20),
      text('lesson', 80),
      long('data'),
      instant('at'),
      instant('receivedAt'),
    ],
    indices: [new TableIndex({ name: 'learning_event_enrolmentId_idx', columnNames: ['enrolmentId'] })],
    foreignKeys: [references(['learning_event', 'enrolmentId'], 'enrolment', 'CASCADE')],
  });
}

function lesson(runner: QueryRunner): Table {
  const { id, text, instant, whole, flag } = columns(runner);
  return new Table({
    name: 'lesson_progress',
    columns: [
      id('enrolmentId', { isPrimary: true }),
      text('lesson', 80, { isPrimary: true }),
      text('state', 10),
      flag('isFinished'),
      whole('block'),
      instant('positionAt', { isNullable: true }),
      whole('reached'),
      whole('activeSeconds'),
      instant('updatedAt'),
    ],
    foreignKeys: [references(['lesson_progress', 'enrolmentId'], 'enrolment', 'CASCADE')],
  });
}

function video(runner: QueryRunner): Table {
  const { id, text, long, instant } = columns(runner);
  return new Table({
    name: 'video_progress',
    columns: [
      id('enrolmentId', { isPrimary: true }),
      text('video', 80, { isPrimary: true }),
      // Tenths of a second within a day: single precision holds them exactly enough on both databases.
      { name: 'position', type: 'real' },
      instant('positionAt'),
      long('segments'),
      { name: 'watchedSeconds', type: 'real' },
    ],
    foreignKeys: [references(['video_progress', 'enrolmentId'], 'enrolment', 'CASCADE')],
  });
}

function quiz(runner: QueryRunner): Table {
  const { id, text, whole } = columns(runner);
  return new Table({
    name: 'quiz_result',
    columns: [id('enrolmentId', { isPrimary: true }), text('quiz', 80, { isPrimary: true }), whole('best')],
    foreignKeys: [references(['quiz_result', 'enrolmentId'], 'enrolment', 'CASCADE')],
  });
}
