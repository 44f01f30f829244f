import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns } from '../platform/columns.js';

/** What was printed, and what proves it. */
const FROZEN = ['issuer', 'year', 'ordinal', 'number', 'code', 'snapshot', 'payload', 'keyId', 'issuedAt'];

/** One certificate for each place in a course; corrections come beside it. */
const oneForEachPlace = new TableIndex({
  name: 'certificate_enrolmentId_key',
  columnNames: ['enrolmentId'],
  isUnique: true,
  where: '"correctsId" IS NULL',
});

/** The association that issues, its signing keys, and the register of what it issued. No entry is changed or deleted. */
export class Certificate1763904800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = [association(runner), signingKey(runner), counter(runner), certificate(runner)];
    for (const table of tables) await runner.createTable(table);
    await freeze(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['certificate', 'certificate_counter', 'signing_key', 'association'])
      await runner.dropTable(name);
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP FUNCTION "certificate_refuse"()');
  }
}

function association(runner: QueryRunner): Table {
  const { id, text, whole } = columns(runner);
  return new Table({
    name: 'association',
    columns: [
      id('id', { isPrimary: true }),
      text('name', 200),
      text('seat', 200),
      text('companyId', 9),
      text('accreditationNumber', 60, { isNullable: true }),
      text('accreditationDate', 10, { isNullable: true }),
      text('signatoryName', 120),
      text('signatoryOffice', 120),
      whole('version'),
    ],
  });
}

function signingKey(runner: QueryRunner): Table {
  const { text, long, instant } = columns(runner);
  return new Table({
    name: 'signing_key',
    columns: [
      text('id', 8, { isPrimary: true }),
      text('publicKey', 43),
      long('sealedPrivateKey'),
      instant('from'),
      instant('until', { isNullable: true }),
    ],
  });
}

function counter(runner: QueryRunner): Table {
  const { id, whole } = columns(runner);
  return new Table({
    name: 'certificate_counter',
    columns: [id('issuer', { isPrimary: true }), whole('year', { isPrimary: true }), whole('last')],
  });
}

function certificate(runner: QueryRunner): Table {
  const { id, text, long, instant, whole } = columns(runner);
  return new Table({
    name: 'certificate',
    columns: [
      id('id', { isPrimary: true }),
      id('issuer'),
      whole('year'),
      whole('ordinal'),
      text('number', 30),
      text('code', 24),
      text('shareToken', 43),
      id('personId', { isNullable: true }),
      id('enrolmentId'),
      long('snapshot'),
      long('payload'),
      text('keyId', 8),
      long('hidden'),
      text('searchText', 400),
      instant('issuedAt'),
      text('validUntil', 10, { isNullable: true }),
      instant('revokedAt', { isNullable: true }),
      text('revokedReason', 300, { isNullable: true }),
      id('revokedById', { isNullable: true }),
      id('correctsId', { isNullable: true }),
    ],
    uniques: [
      { name: 'certificate_issuer_year_ordinal_key', columnNames: ['issuer', 'year', 'ordinal'] },
      { name: 'certificate_code_key', columnNames: ['code'] },
      { name: 'certificate_correctsId_key', columnNames: ['correctsId'] },
    ],
    indices: [new TableIndex({ name: 'certificate_personId_idx', columnNames: ['personId'] }), oneForEachPlace],
    foreignKeys: [
      {
        name: 'certificate_personId_fkey',
        columnNames: ['personId'],
        referencedTableName: 'person',
        referencedColumnNames: ['id'],
        onDelete: 'SET NULL',
      },
    ],
  });
}

/** Refused by the database itself, whoever asks. */
async function freeze(runner: QueryRunner): Promise<void> {
  const frozen = FROZEN.map((name) => `"${name}"`).join(', ');
  if (runner.dataSource.options.type !== 'postgres') {
    const refuse = `BEGIN SELECT RAISE(ABORT, 'an issued certificate stays as it is'); END`;
    await runner.query(`CREATE TRIGGER "certificate_no_delete" BEFORE DELETE ON "certificate" ${refuse}`);
    await runner.query(`CREATE TRIGGER "certificate_no_update" BEFORE UPDATE OF ${frozen} ON "certificate" ${refuse}`);
    return;
  }
  await runner.query(
    `CREATE FUNCTION "certificate_refuse"() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'an issued certificate stays as it is'; END $$`,
  );
  for (const change of ['DELETE', `UPDATE OF ${frozen}`]) {
    const name = `certificate_no_${change.slice(0, 6).toLowerCase()}`;
    await runner.query(
      `CREATE TRIGGER "${name}" BEFORE ${change} ON "certificate" FOR EACH ROW EXECUTE FUNCTION "certificate_refuse"()`,
    );
  }
}
