import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** What was seen on seminar days, what holds because of it, and who came without being expected. */
export class Attendance1763909600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [event(runner), attendance(runner), walkIn(runner)]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['attendance_walk_in', 'attendance', 'attendance_event']) await runner.dropTable(name);
  }
}

function event(runner: QueryRunner): Table {
  const { id, text, long, instant, whole } = columns(runner);
  return new Table({
    name: 'attendance_event',
    columns: [
      id('dayId', { isPrimary: true }),
      id('id', { isPrimary: true }),
      whole('position'),
      id('personId'),
      whole('half'),
      text('status', 10),
      text('method', 10),
      long('makeUp', { isNullable: true }),
      instant('at'),
      instant('deviceAt'),
      instant('recordedAt'),
      id('recordedById'),
    ],
    uniques: [{ name: 'attendance_event_dayId_position_key', columnNames: ['dayId', 'position'] }],
    indices: [new TableIndex({ name: 'attendance_event_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [
      references(['attendance_event', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['attendance_event', 'personId'], 'person'),
    ],
  });
}

function attendance(runner: QueryRunner): Table {
  const { id, text, long, instant, whole } = columns(runner);
  return new Table({
    name: 'attendance',
    columns: [
      id('dayId', { isPrimary: true }),
      id('personId', { isPrimary: true }),
      whole('half', { isPrimary: true }),
      text('status', 10),
      text('method', 10),
      long('makeUp', { isNullable: true }),
      instant('at'),
      id('eventId'),
    ],
    indices: [new TableIndex({ name: 'attendance_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [
      references(['attendance', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['attendance', 'personId'], 'person'),
    ],
  });
}

function walkIn(runner: QueryRunner): Table {
  const { id, instant } = columns(runner);
  return new Table({
    name: 'attendance_walk_in',
    columns: [
      id('dayId', { isPrimary: true }),
      id('id', { isPrimary: true }),
      id('personId'),
      id('recordedById'),
      instant('recordedAt'),
    ],
    indices: [new TableIndex({ name: 'attendance_walk_in_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [
      references(['attendance_walk_in', 'dayId'], 'seminar_day', 'CASCADE'),
      references(['attendance_walk_in', 'personId'], 'person'),
    ],
  });
}
