import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Signed-in devices. */
export class Session1763901800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, text, instant } = columns(runner);
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          id('id', { isPrimary: true }),
          id('personId'),
          text('tokenHash', 64),
          text('device', 120),
          instant('createdAt'),
          instant('lastSeenAt'),
          instant('expiresAt'),
        ],
        uniques: [{ name: 'session_tokenHash_key', columnNames: ['tokenHash'] }],
        indices: [new TableIndex({ name: 'session_personId_idx', columnNames: ['personId'] })],
        foreignKeys: [references(['session', 'personId'], 'person', 'CASCADE')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session');
  }
}
