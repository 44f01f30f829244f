import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Anonymous answers, the tickets they used up, and what remains of a day when its answers are deleted. */
export class Feedback1763910200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [answer(runner), usedTicket(runner), summary(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['feedback_summary', 'feedback_used_ticket', 'feedback_answer']) await runner.dropTable(name);
  }
}

function answer(runner: QueryRunner): Table {
  const { id, text, long, whole } = columns(runner);
  return new Table({
    name: 'feedback_answer',
    columns: [
      id('id', { isPrimary: true }),
      id('dayId'),
      text('language', 2),
      whole('step'),
      long('questions'),
      long('skills'),
      text('text', 2000),
    ],
    indices: [new TableIndex({ name: 'feedback_answer_dayId_idx', columnNames: ['dayId'] })],
    foreignKeys: [references(['feedback_answer', 'dayId'], 'seminar_day', 'CASCADE')],
  });
}

function usedTicket(runner: QueryRunner): Table {
  const { id, text } = columns(runner);
  return new Table({
    name: 'feedback_used_ticket',
    columns: [text('hash', 64, { isPrimary: true }), id('dayId')],
    indices: [new TableIndex({ name: 'feedback_used_ticket_dayId_idx', columnNames: ['dayId'] })],
    foreignKeys: [references(['feedback_used_ticket', 'dayId'], 'seminar_day', 'CASCADE')],
  });
}

function summary(runner: QueryRunner): Table {
  const { id, long } = columns(runner);
  return new Table({
    name: 'feedback_summary',
    columns: [id('dayId', { isPrimary: true }), long('tallies')],
    foreignKeys: [references(['feedback_summary', 'dayId'], 'seminar_day', 'CASCADE')],
  });
}
