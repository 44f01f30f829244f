import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Attempts at quizzes with the answers given. Two attempts never have the same number. */
export class Assessment1763904200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [attempt(runner), answer(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['attempt_answer', 'attempt']) await runner.dropTable(name);
  }
}

function attempt(runner: QueryRunner): Table {
  const { id, text, long, instant, whole, real, flag } = columns(runner);
  return new Table({
    name: 'attempt',
    columns: [
      id('id', { isPrimary: true }),
      id('enrolmentId'),
      text('quiz', 80),
      id('revisionId'),
      whole('number'),
      text('seed', 32),
      long('questionIds'),
      text('state', 10),
      instant('startedAt'),
      instant('deadlineAt', { isNullable: true }),
      instant('submittedAt', { isNullable: true }),
      whole('percent', { isNullable: true }),
      real('points', { type: 'double precision', isNullable: true }),
      flag('reviewPending'),
    ],
    uniques: [{ name: 'attempt_enrolmentId_quiz_number_key', columnNames: ['enrolmentId', 'quiz', 'number'] }],
    indices: [new TableIndex({ name: 'attempt_state_deadlineAt_idx', columnNames: ['state', 'deadlineAt'] })],
    foreignKeys: [references(['attempt', 'enrolmentId'], 'enrolment', 'CASCADE')],
  });
}

function answer(runner: QueryRunner): Table {
  const { id, text, long, instant, big } = columns(runner);
  return new Table({
    name: 'attempt_answer',
    columns: [
      id('attemptId', { isPrimary: true }),
      text('questionId', 80, { isPrimary: true }),
      long('answer'),
      big('sequence'),
      instant('savedAt'),
    ],
    foreignKeys: [references(['attempt_answer', 'attemptId'], 'attempt', 'CASCADE')],
  });
}
