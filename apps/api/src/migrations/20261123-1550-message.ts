import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** What people are told, how they want to be told, and what trainers write to cohorts. */
export class Message1763908400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = [message(runner), template(runner), notice(runner), setting(runner), digest(runner)];
    for (const table of tables) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['notice_digest', 'notice_setting', 'notice', 'message_template', 'cohort_message'];
    for (const name of names) await runner.dropTable(name);
  }
}

function message(runner: QueryRunner): Table {
  const { id, text, long, instant, flag } = columns(runner);
  return new Table({
    name: 'cohort_message',
    columns: [
      id('id', { isPrimary: true }),
      id('cohortId'),
      id('authorId'),
      long('segment'),
      long('texts'),
      text('fallback', 2),
      flag('isReplyToAuthor'),
      instant('writtenAt'),
      instant('sendsAt'),
      instant('cancelledAt', { isNullable: true }),
    ],
    indices: [
      new TableIndex({ name: 'cohort_message_cohortId_id_idx', columnNames: ['cohortId', 'id'] }),
      new TableIndex({ name: 'cohort_message_authorId_idx', columnNames: ['authorId'] }),
    ],
    foreignKeys: [
      references(['cohort_message', 'cohortId'], 'cohort', 'CASCADE'),
      references(['cohort_message', 'authorId'], 'person'),
    ],
  });
}

function template(runner: QueryRunner): Table {
  const { id, text, long } = columns(runner);
  return new Table({
    name: 'message_template',
    columns: [id('id', { isPrimary: true }), id('cohortId'), text('name', 120), long('texts'), text('fallback', 2)],
    uniques: [{ name: 'message_template_cohortId_name_key', columnNames: ['cohortId', 'name'] }],
    foreignKeys: [references(['message_template', 'cohortId'], 'cohort', 'CASCADE')],
  });
}

function notice(runner: QueryRunner): Table {
  const { id, text, long, instant } = columns(runner);
  return new Table({
    name: 'notice',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      text('kind', 40),
      text('key', 150),
      id('cohortId', { isNullable: true }),
      id('dayId', { isNullable: true }),
      id('messageId', { isNullable: true }),
      long('values'),
      text('link', 300, { isNullable: true }),
      text('state', 10),
      text('delivery', 10),
      instant('createdAt'),
      instant('expiresAt', { isNullable: true }),
    ],
    uniques: [{ name: 'notice_personId_key_key', columnNames: ['personId', 'key'] }],
    indices: [
      new TableIndex({ name: 'notice_personId_id_idx', columnNames: ['personId', 'id'] }),
      new TableIndex({ name: 'notice_state_createdAt_idx', columnNames: ['state', 'createdAt'] }),
      new TableIndex({ name: 'notice_cohortId_idx', columnNames: ['cohortId'] }),
      new TableIndex({ name: 'notice_dayId_idx', columnNames: ['dayId'] }),
      new TableIndex({ name: 'notice_messageId_idx', columnNames: ['messageId'] }),
    ],
    foreignKeys: [
      references(['notice', 'personId'], 'person', 'CASCADE'),
      references(['notice', 'cohortId'], 'cohort', 'CASCADE'),
      references(['notice', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['notice', 'messageId'], 'cohort_message', 'CASCADE'),
    ],
  });
}

function setting(runner: QueryRunner): Table {
  const { id, text, instant } = columns(runner);
  return new Table({
    name: 'notice_setting',
    columns: [
      id('personId', { isPrimary: true }),
      text('topic', 20, { isPrimary: true }),
      text('delivery', 10),
      text('previous', 10, { isNullable: true }),
      instant('changedAt'),
    ],
    foreignKeys: [references(['notice_setting', 'personId'], 'person', 'CASCADE')],
  });
}

function digest(runner: QueryRunner): Table {
  const { id, text } = columns(runner);
  return new Table({
    name: 'notice_digest',
    columns: [id('personId', { isPrimary: true }), text('day', 10, { isPrimary: true }), id('runId')],
    foreignKeys: [references(['notice_digest', 'personId'], 'person', 'CASCADE')],
  });
}
