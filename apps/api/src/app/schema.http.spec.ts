import { freshDatabase } from '../../testing/fresh-database.js';
import { openWriter } from '../platform/data-sources.js';
import { entities, migrations } from './schema.js';

describe('migrations', () => {
  it('build exactly what the entities describe', async () => {
    const database = await freshDatabase();
    const source = await openWriter(database.url, { entities, migrations });

    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    await database.drop();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone to the empty database', async () => {
    const database = await freshDatabase();
    const source = await openWriter(database.url, { entities, migrations });

    for (const _ of migrations) await source.undoLastMigration();
    const left = await source.query<{ name: string }[]>(
      source.options.type === 'postgres'
        ? `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public'`
        : `SELECT name FROM sqlite_master WHERE type = 'table'`,
    );
    await source.destroy();
    await database.drop();

    expect(left.map(({ name }) => name).filter((name) => !/migrations|sqlite_sequence/.test(name))).toEqual([]);
  });
});
