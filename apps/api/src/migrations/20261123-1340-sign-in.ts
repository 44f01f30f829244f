import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Ways in: one-time links with codes, passkeys with their challenges; and addresses that wait for their code. */
export class SignIn1763902400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [token(runner), claim(runner), passkey(runner), challenge(runner)])
      await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['passkey_challenge', 'passkey', 'email_claim', 'sign_in_token']) await runner.dropTable(name);
  }
}

function token(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'sign_in_token',
    columns: [
      id('id', { isPrimary: true }),
      text('email', 254),
      id('personId', { isNullable: true }),
      text('linkHash', 64),
      text('codeHash', 64, { isNullable: true }),
      whole('tries'),
      text('returnTo', 300, { isNullable: true }),
      instant('createdAt'),
      instant('expiresAt'),
      instant('usedAt', { isNullable: true }),
    ],
    uniques: [{ name: 'sign_in_token_linkHash_key', columnNames: ['linkHash'] }],
    indices: [
      new TableIndex({ name: 'sign_in_token_email_idx', columnNames: ['email'] }),
      new TableIndex({ name: 'sign_in_token_personId_idx', columnNames: ['personId'] }),
      new TableIndex({ name: 'sign_in_token_expiresAt_idx', columnNames: ['expiresAt'] }),
    ],
    foreignKeys: [references(['sign_in_token', 'personId'], 'person', 'CASCADE')],
  });
}

function claim(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'email_claim',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      text('email', 254),
      text('codeHash', 64),
      whole('tries'),
      instant('createdAt'),
      instant('expiresAt'),
    ],
    uniques: [{ name: 'email_claim_personId_email_key', columnNames: ['personId', 'email'] }],
    foreignKeys: [references(['email_claim', 'personId'], 'person', 'CASCADE')],
  });
}

function passkey(runner: QueryRunner): Table {
  const { id, text, long, instant, big } = columns(runner);
  return new Table({
    name: 'passkey',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      text('credentialId', 1400),
      long('publicKey'),
      big('counter'),
      long('transports'),
      text('name', 60),
      instant('createdAt'),
      instant('lastUsedAt', { isNullable: true }),
    ],
    uniques: [{ name: 'passkey_credentialId_key', columnNames: ['credentialId'] }],
    indices: [new TableIndex({ name: 'passkey_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [references(['passkey', 'personId'], 'person', 'CASCADE')],
  });
}

function challenge(runner: QueryRunner): Table {
  const { id, text, instant } = columns(runner);
  return new Table({
    name: 'passkey_challenge',
    columns: [
      id('id', { isPrimary: true }),
      id('personId', { isNullable: true }),
      text('challenge', 100),
      instant('expiresAt'),
    ],
    indices: [
      new TableIndex({ name: 'passkey_challenge_personId_idx', columnNames: ['personId'] }),
      new TableIndex({ name: 'passkey_challenge_expiresAt_idx', columnNames: ['expiresAt'] }),
    ],
    foreignKeys: [references(['passkey_challenge', 'personId'], 'person', 'CASCADE')],
  });
}
