import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Municipalities that ask for a seminar day for their council, and what became of it. */
export class SessionRequest1763907200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(request(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session_request');
  }
}

function request(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'session_request',
    columns: [
      id('id', { isPrimary: true }),
      id('municipalityId'),
      id('courseId'),
      text('topics', 1000),
      text('from', 10),
      text('until', 10),
      whole('people'),
      text('form', 10),
      text('note', 2000),
      text('state', 10),
      id('requestedById'),
      instant('requestedAt'),
      id('answeredById', { isNullable: true }),
      instant('answeredAt', { isNullable: true }),
      text('reason', 500, { isNullable: true }),
      id('cohortId', { isNullable: true }),
      id('dayId', { isNullable: true }),
    ],
    indices: [
      new TableIndex({ name: 'session_request_municipalityId_idx', columnNames: ['municipalityId'] }),
      new TableIndex({ name: 'session_request_courseId_idx', columnNames: ['courseId'] }),
      new TableIndex({ name: 'session_request_requestedById_idx', columnNames: ['requestedById'] }),
      new TableIndex({ name: 'session_request_state_id_idx', columnNames: ['state', 'id'] }),
    ],
    foreignKeys: [
      references(['session_request', 'municipalityId'], 'municipality'),
      references(['session_request', 'courseId'], 'course'),
      references(['session_request', 'requestedById'], 'person'),
    ],
  });
}
