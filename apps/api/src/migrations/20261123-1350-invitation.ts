import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Invitations by e-mail. One open invitation per address and course. */
export class Invitation1763903000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, text, instant } = columns(runner);
    await runner.createTable(
      new Table({
        name: 'invitation',
        columns: [
          id('id', { isPrimary: true }),
          text('tokenHash', 64),
          text('email', 254),
          id('courseId', { isNullable: true }),
          text('language', 2),
          text('message', 1000),
          id('invitedById'),
          text('openKey', 300, { isNullable: true }),
          instant('invitedAt'),
          instant('expiresAt'),
          instant('acceptedAt', { isNullable: true }),
          instant('withdrawnAt', { isNullable: true }),
        ],
        uniques: [
          { name: 'invitation_tokenHash_key', columnNames: ['tokenHash'] },
          { name: 'invitation_openKey_key', columnNames: ['openKey'] },
        ],
        indices: [
          new TableIndex({ name: 'invitation_invitedById_id_idx', columnNames: ['invitedById', 'id'] }),
          new TableIndex({ name: 'invitation_courseId_idx', columnNames: ['courseId'] }),
        ],
        foreignKeys: [
          references(['invitation', 'courseId'], 'course'),
          references(['invitation', 'invitedById'], 'person'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('invitation');
  }
}
