import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Private files; work handed in, with its rounds, reviews and comments; events noted down for the register. */
export class Assignment1763910800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = [storedFile, handIn, handInFile, handInRound, handInComment, undertakingDraft];
    for (const table of tables) await runner.createTable(table(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['undertaking_draft', 'hand_in_comment', 'hand_in_round', 'hand_in_file', 'hand_in', 'stored_file'];
    for (const name of tables) await runner.dropTable(name);
  }
}

function storedFile(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'stored_file',
    columns: [
      id('id', { isPrimary: true }),
      text('sha256', 64),
      whole('size'),
      text('mediaType', 120),
      text('name', 160),
      instant('createdAt'),
    ],
  });
}

function handIn(runner: QueryRunner): Table {
  const { id, text, long, instant, whole, flag } = columns(runner);
  return new Table({
    name: 'hand_in',
    columns: [
      id('id', { isPrimary: true }),
      id('enrolmentId'),
      id('personId'),
      id('courseId'),
      text('assignment', 80),
      id('revisionId', { isNullable: true }),
      text('state', 10),
      whole('version'),
      whole('rounds'),
      long('texts'),
      flag('groupMayRead'),
      instant('startedAt'),
      instant('savedAt'),
      instant('submittedAt', { isNullable: true }),
    ],
    uniques: [{ name: 'hand_in_enrolmentId_assignment_key', columnNames: ['enrolmentId', 'assignment'] }],
    indices: [
      new TableIndex({ name: 'hand_in_personId_idx', columnNames: ['personId'] }),
      new TableIndex({ name: 'hand_in_state_submittedAt_idx', columnNames: ['state', 'submittedAt'] }),
    ],
    foreignKeys: [
      references(['hand_in', 'enrolmentId'], 'enrolment', 'CASCADE'),
      references(['hand_in', 'personId'], 'person'),
    ],
  });
}

function handInFile(runner: QueryRunner): Table {
  const { id, text, flag } = columns(runner);
  return new Table({
    name: 'hand_in_file',
    columns: [id('id', { isPrimary: true }), id('handInId'), text('part', 80), id('fileId'), flag('isInDraft')],
    indices: [new TableIndex({ name: 'hand_in_file_handInId_idx', columnNames: ['handInId'] })],
    foreignKeys: [
      references(['hand_in_file', 'handInId'], 'hand_in', 'CASCADE'),
      references(['hand_in_file', 'fileId'], 'stored_file'),
    ],
  });
}

function handInRound(runner: QueryRunner): Table {
  const { id, text, long, instant, whole, flag } = columns(runner);
  return new Table({
    name: 'hand_in_round',
    columns: [
      id('id', { isPrimary: true }),
      id('handInId'),
      whole('number'),
      long('texts'),
      long('fileIds'),
      instant('submittedAt'),
      flag('isLate'),
      id('reviewerId', { isNullable: true }),
      long('points', { isNullable: true }),
      long('comments', { isNullable: true }),
      long('comment', { isNullable: true }),
      text('decision', 10, { isNullable: true }),
      instant('decidedAt', { isNullable: true }),
    ],
    uniques: [{ name: 'hand_in_round_handInId_number_key', columnNames: ['handInId', 'number'] }],
    indices: [new TableIndex({ name: 'hand_in_round_reviewerId_idx', columnNames: ['reviewerId'] })],
    foreignKeys: [
      references(['hand_in_round', 'handInId'], 'hand_in', 'CASCADE'),
      references(['hand_in_round', 'reviewerId'], 'person'),
    ],
  });
}

function handInComment(runner: QueryRunner): Table {
  const { id, long, instant } = columns(runner);
  return new Table({
    name: 'hand_in_comment',
    columns: [id('id', { isPrimary: true }), id('handInId'), id('personId'), long('text'), instant('writtenAt')],
    indices: [
      new TableIndex({ name: 'hand_in_comment_handInId_idx', columnNames: ['handInId'] }),
      new TableIndex({ name: 'hand_in_comment_personId_idx', columnNames: ['personId'] }),
    ],
    foreignKeys: [
      references(['hand_in_comment', 'handInId'], 'hand_in', 'CASCADE'),
      references(['hand_in_comment', 'personId'], 'person'),
    ],
  });
}

function undertakingDraft(runner: QueryRunner): Table {
  const { id, text, long, instant, whole, flag } = columns(runner);
  return new Table({
    name: 'undertaking_draft',
    columns: [
      id('id', { isPrimary: true }),
      id('handInId'),
      id('personId'),
      text('kind', 20),
      text('state', 10),
      text('title', 200),
      text('date', 10),
      id('municipalityId', { isNullable: true }),
      long('people'),
      flag('isCounted'),
      instant('savedAt'),
      whole('version'),
    ],
    uniques: [{ name: 'undertaking_draft_handInId_key', columnNames: ['handInId'] }],
    indices: [new TableIndex({ name: 'undertaking_draft_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [
      references(['undertaking_draft', 'handInId'], 'hand_in', 'CASCADE'),
      references(['undertaking_draft', 'personId'], 'person'),
      references(['undertaking_draft', 'municipalityId'], 'municipality'),
    ],
  });
}
