import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Seats: who asked, who has one, who waits, what is held for a municipality, and why each step was taken. */
export class Booking1763906600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [booking(runner), line(runner), block(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['seat_block', 'booking_line', 'booking']) await runner.dropTable(name);
  }
}

function booking(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'booking',
    columns: [
      id('id', { isPrimary: true }),
      id('dayId'),
      id('personId'),
      id('municipalityId', { isNullable: true }),
      id('blockId', { isNullable: true }),
      text('state', 10),
      whole('place'),
      text('activeKey', 80, { isNullable: true }),
      instant('requestedAt'),
      instant('changedAt'),
      instant('offerExpiresAt', { isNullable: true }),
    ],
    uniques: [{ name: 'booking_activeKey_key', columnNames: ['activeKey'] }],
    indices: [
      new TableIndex({ name: 'booking_dayId_state_place_idx', columnNames: ['dayId', 'state', 'place'] }),
      new TableIndex({ name: 'booking_personId_idx', columnNames: ['personId'] }),
      new TableIndex({ name: 'booking_blockId_idx', columnNames: ['blockId'] }),
      new TableIndex({ name: 'booking_offerExpiresAt_idx', columnNames: ['offerExpiresAt'] }),
    ],
    foreignKeys: [
      references(['booking', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['booking', 'personId'], 'person'),
    ],
  });
}

function line(runner: QueryRunner): Table {
  const { id, text, long, instant } = columns(runner);
  return new Table({
    name: 'booking_line',
    columns: [
      id('id', { isPrimary: true }),
      id('dayId'),
      id('bookingId', { isNullable: true }),
      instant('at'),
      id('actorId', { isNullable: true }),
      text('event', 40),
      long('values'),
    ],
    indices: [
      new TableIndex({ name: 'booking_line_dayId_id_idx', columnNames: ['dayId', 'id'] }),
      new TableIndex({ name: 'booking_line_bookingId_idx', columnNames: ['bookingId'] }),
    ],
    foreignKeys: [references(['booking_line', 'dayId'], 'seminar_day', 'CASCADE')],
  });
}

function block(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'seat_block',
    columns: [
      id('id', { isPrimary: true }),
      id('dayId'),
      id('municipalityId'),
      whole('seats'),
      instant('releaseAt'),
      text('state', 10),
      id('createdById'),
      instant('createdAt'),
    ],
    indices: [
      new TableIndex({ name: 'seat_block_dayId_idx', columnNames: ['dayId'] }),
      new TableIndex({ name: 'seat_block_municipalityId_idx', columnNames: ['municipalityId'] }),
      new TableIndex({ name: 'seat_block_releaseAt_idx', columnNames: ['releaseAt'] }),
    ],
    foreignKeys: [
      references(['seat_block', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['seat_block', 'municipalityId'], 'municipality'),
    ],
  });
}
