import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, references } from '../platform/columns.js';

/** Regions, districts, municipalities; people with their addresses, roles and offices. */
export class People1763900600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = [...places(runner), person(runner), email(runner), role(runner), mandate(runner)];
    for (const table of tables) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['mandate', 'role_grant', 'person_email', 'person', 'municipality', 'district', 'region'];
    for (const name of names) await runner.dropTable(name);
  }
}

function places(runner: QueryRunner): Table[] {
  const { id, text } = columns(runner);
  const region = new Table({
    name: 'region',
    columns: [id('id', { isPrimary: true }), text('country', 2), text('code', 10), text('name', 120)],
    uniques: [{ name: 'region_country_code_key', columnNames: ['country', 'code'] }],
  });
  const district = new Table({
    name: 'district',
    columns: [id('id', { isPrimary: true }), text('code', 10), text('name', 120), id('regionId')],
    uniques: [{ name: 'district_code_key', columnNames: ['code'] }],
    foreignKeys: [references(['district', 'regionId'], 'region')],
  });
  const municipality = new Table({
    name: 'municipality',
    columns: [
      id('id', { isPrimary: true }),
      text('country', 2),
      text('code', 10),
      text('name', 120),
      text('searchName', 120),
      id('regionId'),
      id('districtId', { isNullable: true }),
    ],
    uniques: [{ name: 'municipality_country_code_key', columnNames: ['country', 'code'] }],
    indices: [new TableIndex({ name: 'municipality_searchName_idx', columnNames: ['searchName'] })],
    foreignKeys: [
      references(['municipality', 'regionId'], 'region'),
      references(['municipality', 'districtId'], 'district'),
    ],
  });
  return [region, district, municipality];
}

function person(runner: QueryRunner): Table {
  const { id, text, instant, whole } = columns(runner);
  return new Table({
    name: 'person',
    columns: [
      id('id', { isPrimary: true }),
      text('titlesBefore', 60),
      text('givenName', 80),
      text('familyName', 80),
      text('titlesAfter', 60),
      text('salutation', 4),
      text('language', 2),
      text('sortName', 170),
      instant('createdAt'),
      whole('version'),
    ],
    indices: [new TableIndex({ name: 'person_sortName_id_idx', columnNames: ['sortName', 'id'] })],
  });
}

function email(runner: QueryRunner): Table {
  const { id, text, instant, flag } = columns(runner);
  return new Table({
    name: 'person_email',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      text('email', 254),
      flag('isPrimary'),
      instant('confirmedAt', { isNullable: true }),
    ],
    uniques: [{ name: 'person_email_email_key', columnNames: ['email'] }],
    indices: [new TableIndex({ name: 'person_email_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [references(['person_email', 'personId'], 'person', 'CASCADE')],
  });
}

function role(runner: QueryRunner): Table {
  const { id, text } = columns(runner);
  return new Table({
    name: 'role_grant',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      text('role', 20),
      id('municipalityId', { isNullable: true }),
    ],
    indices: [new TableIndex({ name: 'role_grant_personId_idx', columnNames: ['personId'] })],
    foreignKeys: [references(['role_grant', 'personId'], 'person', 'CASCADE')],
  });
}

function mandate(runner: QueryRunner): Table {
  const { id, text } = columns(runner);
  return new Table({
    name: 'mandate',
    columns: [
      id('id', { isPrimary: true }),
      id('personId'),
      id('municipalityId'),
      text('office', 120),
      text('audience', 10),
      text('from', 10),
      text('until', 10, { isNullable: true }),
    ],
    indices: [
      new TableIndex({ name: 'mandate_personId_idx', columnNames: ['personId'] }),
      new TableIndex({ name: 'mandate_municipalityId_idx', columnNames: ['municipalityId'] }),
    ],
    foreignKeys: [
      references(['mandate', 'personId'], 'person', 'CASCADE'),
      references(['mandate', 'municipalityId'], 'municipality'),
    ],
  });
}
