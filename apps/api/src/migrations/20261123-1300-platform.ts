import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns } from '../platform/columns.js';

/** What the platform keeps for everybody: the audit log, replies to repeat, outgoing mail, counts for rate limits. */
export class Platform1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [audit(runner), replies(runner), outbox(runner), counts(runner)])
      await runner.createTable(table);
    await forbidChanges(runner, 'audit_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['rate_count', 'outbox_message', 'idempotency_record', 'audit_entry'])
      await runner.dropTable(name);
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP FUNCTION "audit_entry_refuse"()');
  }
}

function audit(runner: QueryRunner): Table {
  const { id, text, long, instant } = columns(runner);
  return new Table({
    name: 'audit_entry',
    columns: [
      id('id', { isPrimary: true }),
      instant('at'),
      id('actorId', { isNullable: true }),
      text('action', 60),
      text('subjectType', 40),
      id('subjectId'),
      long('before', { isNullable: true }),
      long('after', { isNullable: true }),
      text('reason', 300, { isNullable: true }),
    ],
    indices: [new TableIndex({ name: 'audit_entry_subjectId_id_idx', columnNames: ['subjectId', 'id'] })],
  });
}

function replies(runner: QueryRunner): Table {
  const { text, long, instant } = columns(runner);
  return new Table({
    name: 'idempotency_record',
    columns: [text('id', 64, { isPrimary: true }), text('fingerprint', 64), long('reply'), instant('createdAt')],
    indices: [new TableIndex({ name: 'idempotency_record_createdAt_idx', columnNames: ['createdAt'] })],
  });
}

function outbox(runner: QueryRunner): Table {
  const { id, text, long, instant, whole } = columns(runner);
  return new Table({
    name: 'outbox_message',
    columns: [
      id('id', { isPrimary: true }),
      text('key', 200),
      long('content', { isNullable: true }),
      text('state', 10),
      instant('createdAt'),
      instant('dueAt'),
      instant('claimedUntil', { isNullable: true }),
      whole('attempts'),
      text('lastError', 200, { isNullable: true }),
      instant('sentAt', { isNullable: true }),
    ],
    uniques: [{ name: 'outbox_message_key_key', columnNames: ['key'] }],
    indices: [new TableIndex({ name: 'outbox_message_state_dueAt_idx', columnNames: ['state', 'dueAt'] })],
  });
}

function counts(runner: QueryRunner): Table {
  const { text, whole, big } = columns(runner);
  return new Table({
    name: 'rate_count',
    columns: [text('id', 64, { isPrimary: true }), whole('used'), big('endsAt')],
    indices: [new TableIndex({ name: 'rate_count_endsAt_idx', columnNames: ['endsAt'] })],
  });
}

/** Append-only by the database itself, whoever asks. */
async function forbidChanges(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') {
    for (const change of ['UPDATE', 'DELETE']) {
      await runner.query(
        `CREATE TRIGGER "${table}_no_${change.toLowerCase()}" BEFORE ${change} ON "${table}"
         BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    }
    return;
  }
  await runner.query(
    `CREATE FUNCTION "${table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
  );
  await runner.query(
    `CREATE TRIGGER "${table}_append_only" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${table}_refuse"()`,
  );
}
