import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

const OUTBOX = 'outbox_message';

/** Mail that goes at once before mail that is one of many, and the secret addresses of personal calendars. */
export class Calendar1763907800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "${OUTBOX}" ADD COLUMN "priority" integer NOT NULL DEFAULT 0`);
    await runner.query(`DROP INDEX "outbox_message_state_dueAt_idx"`);
    await runner.query(
      `CREATE INDEX "outbox_message_queue_idx" ON "${OUTBOX}" ("state", "priority", "dueAt", "id", "claimedUntil")`,
    );
    await runner.createTable(feed(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_feed');
    await runner.query(`DROP INDEX "outbox_message_queue_idx"`);
    await runner.query(`ALTER TABLE "${OUTBOX}" DROP COLUMN "priority"`);
    await runner.query(`CREATE INDEX "outbox_message_state_dueAt_idx" ON "${OUTBOX}" ("state", "dueAt")`);
  }
}

function feed(runner: QueryRunner): Table {
  const { id, text, instant } = columns(runner);
  return new Table({
    name: 'calendar_feed',
    columns: [id('personId', { isPrimary: true }), text('tokenHash', 64), instant('madeAt')],
    uniques: [{ name: 'calendar_feed_tokenHash_key', columnNames: ['tokenHash'] }],
    foreignKeys: [references(['calendar_feed', 'personId'], 'person', 'CASCADE')],
  });
}
