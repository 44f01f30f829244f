import { peopleApi } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { District } from './district.entity.js';
import { Municipality } from './municipality.entity.js';
import { MunicipalityService } from './municipality.service.js';
import { Region } from './region.entity.js';

let server: TestServer;
let session: string;

beforeAll(async () => {
  server = await TestServer.start();
  await server.app.get(MunicipalityService).loadStarterList();
  session = await aSession(server, await aPerson(server));
});
afterAll(() => server.stop());

const find = async (q: string, country?: 'CZ' | 'NO') =>
  (await server.call(peopleApi.findMunicipalities, { query: { q, ...(country ? { country } : {}) } }, { session })).body
    .items;

describe('the search of municipalities', () => {
  it('has the name itself first, then names that begin so, then those that contain it', async () => {
    const names = (await find('lhota')).map(({ name }) => name);

    expect(names).toEqual(['Lhota', 'Lhota', 'Lhota', 'Lhota', 'Dolní Lhota', 'Horní Lhota', 'Horní Lhota']);
    expect((await find('lhot')).map(({ name }) => name).slice(4, 6)).toEqual(['Lhotka', 'Lhotka']);
  });

  it('tells places of one name apart by district and region', async () => {
    const places = await find('nova ves');

    expect(places.length).toBeGreaterThan(5);
    expect(places.every(({ name }) => name.startsWith('Nová Ves'))).toBe(true);
    expect(new Set(places.map(({ district }) => district)).size).toBe(places.length);
    expect(places[0]).toMatchObject({ district: 'České Budějovice', region: 'Jihočeský kraj' });
  });

  it('reads text without diacritics and capitals', async () => {
    expect(await find('VALASSKE mezirici')).toMatchObject([
      { name: 'Valašské Meziříčí', code: '545058', district: 'Vsetín' },
    ]);
    expect(await find('indre ostfold')).toMatchObject([
      { name: 'Indre Østfold', code: '3118', district: null, region: 'Østfold' },
    ]);
    expect(await find('Oslo')).toMatchObject([{ code: '0301', country: 'NO' }]);
  });

  it('keeps to a country, answers twenty at most, and takes no pattern', async () => {
    expect(new Set((await find('a', 'NO')).map(({ country }) => country))).toEqual(new Set(['NO']));
    expect(await find('a')).toHaveLength(20);
    expect(await find('%')).toEqual([]);
  });

  it('needs a session and a text', async () => {
    expect(await server.call(peopleApi.findMunicipalities, { query: { q: 'a' } })).toMatchObject({ status: 401 });
    expect(await server.call(peopleApi.findMunicipalities, { query: { q: ' ' } }, { session })).toMatchObject({
      status: 422,
    });
  });
});

describe('the starter list', () => {
  const count = async () => ({
    regions: await server.db.of(Region).count(),
    districts: await server.db.of(District).count(),
    municipalities: await server.db.of(Municipality).count(),
  });

  it('has all regions and districts, and changes nothing the second time', async () => {
    const before = await count();
    expect(before).toMatchObject({ regions: 14 + 15, districts: 77 });

    await server.db.transaction(() =>
      server.db.of(Municipality).update({ country: 'CZ', code: '571164' }, { name: 'Město Chrudim' }),
    );
    await server.app.get(MunicipalityService).loadStarterList();

    expect(await count()).toEqual(before);
    expect(await find('chrudim')).toMatchObject([{ name: 'Město Chrudim' }]);
  });
});
