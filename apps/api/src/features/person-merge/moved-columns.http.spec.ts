import { TestServer } from '../../../testing/test-server.js';
import { movedColumns, stayingColumns } from './moved-columns.js';

/** Columns that look like a person’s id, also where no foreign key says so. */
const PERSON =
  /(^|[a-z])(personId|ById|actorId|authorId|reviewerId|trainerId|ownerId|holderId|learnerId|mergedIntoId|keptId|goneId)$|^(personId)$/i;

describe('every column that refers to a person', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const tables = () => server.source.entityMetadatas;

  it('either comes along in a merge or is said to stay', () => {
    const found = tables().flatMap(({ tableName, columns, foreignKeys }) => {
      const keys = foreignKeys.filter(({ referencedTablePath }) => referencedTablePath === 'person');
      const named = columns.filter(({ databaseName, length }) => length === '36' && PERSON.test(databaseName));
      const names = [...keys.flatMap(({ columnNames }) => columnNames), ...named.map((one) => one.databaseName)];
      return [...new Set(names)].map((name) => `${tableName}.${name}`);
    });

    const declared = [...movedColumns.map(({ table, column }) => `${table}.${column}`), ...stayingColumns];
    expect(found.filter((one) => !declared.includes(one))).toEqual([]);
    expect(declared.filter((one) => !found.includes(one))).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('says what one person can have only once, as the database does', () => {
    for (const { tableName, uniques, indices, primaryColumns } of tables()) {
      const moved = movedColumns.find(({ table }) => table === tableName);
      if (!moved) continue;
      const keys = [
        ...uniques.map(({ columns }) => columns.map(({ databaseName }) => databaseName)),
        ...indices.filter(({ isUnique }) => isUnique).map(({ columns }) => columns.map((one) => one.databaseName)),
        primaryColumns.map(({ databaseName }) => databaseName),
      ].filter((names) => names.includes(moved.column));
      const once = keys.map((names) => names.filter((name) => name !== moved.column).sort());
      expect([tableName, once]).toEqual([tableName, moved.once ? [[...moved.once].sort()] : []]);
    }
  });
});
