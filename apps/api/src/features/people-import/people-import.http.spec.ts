import { peopleImportApi, type ImportRowView, type Role } from '@app/contracts';
import { aMandate, aMunicipality, aPerson, aSession, aSignInMail } from '../../../testing/factories.js';
import { anImport, HEADINGS } from '../../../testing/imports.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import { Mandate, Person, PersonEmail } from '../person/index.js';
import { ImportSweep } from './import-sweep.js';
import { PeopleImport } from './people-import.entity.js';
import { PeopleImportRow } from './people-import-row.entity.js';

let server: TestServer;
let session: string;

beforeAll(async () => {
  server = await TestServer.start();
  session = await signIn('coordinator');
});
afterAll(() => server.stop());
beforeEach(() => server.clock.pass({ hours: 2 }));

const signIn = async (...roles: Role[]) => aSession(server, await aPerson(server, { roles }));
const send = (lines: readonly string[], more: { session?: string; headings?: string } = {}) =>
  anImport(server, [more.headings ?? HEADINGS, ...lines].join('\r\n'), { session: more.session ?? session });
const rowsOf = async (importId: string, query = {}): Promise<ImportRowView[]> =>
  (await server.call(peopleImportApi.listRows, { params: { importId }, query }, { session })).body.items;
const apply = (importId: string, body = {}) =>
  server.call(peopleImportApi.apply, { params: { importId }, body }, { session });
const findByEmail = async (email: string) => {
  const { personId } = await server.db.of(PersonEmail).findOneByOrFail({ email });
  return server.db.of(Person).findOneByOrFail({ id: personId });
};
const an = (name: string) => `${name}.${newId()}@obec.example`;

describe('finding out what a list will do', () => {
  it('says it for each row and changes nothing', async () => {
    const place = await aMunicipality(server, { name: 'Zlatá Lhota' });
    const known = await aPerson(server, { givenName: 'Jana', familyName: 'Nová', titlesBefore: '' });
    const same = await aPerson(server, { givenName: 'Ola', familyName: 'Nordmann' });
    const people = await server.db.of(Person).count();

    const report = await send(
      [
        `Žofie;Řezníčková;${an('zofie')};politik;zastupitelka;Zlatá Lhota;1.11.2026;`,
        `Jana;Nováková;${known.email};;;;;`,
        `Ola;Nordmann;${same.email};;;;;`,
        `;Bez;neplatná;kdosi;;Neznámá;31.2.2026;`,
      ],
      {},
    );

    expect(report).toMatchObject({
      state: 'ready',
      percent: 100,
      counts: { new: 1, changed: 1, unchanged: 1, known: 0, proposed: 0, problem: 1 },
    });
    const [first, second, third, fourth] = await rowsOf(report.id);
    expect(first).toMatchObject({ number: 2, outcome: 'new', name: 'Žofie Řezníčková', municipality: place.name });
    expect(second).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'familyName', before: 'Nová', after: 'Nováková' }],
    });
    expect(third).toMatchObject({ outcome: 'unchanged', changes: [] });
    expect(fourth?.problems.map(({ heading, code }) => [heading, code])).toEqual([
      ['jméno', 'required'],
      ['e-mail', 'email_invalid'],
      ['role', 'audience_unknown'],
      ['od', 'day_invalid'],
      ['funkce', 'required'],
    ]);
    expect(await server.db.of(Person).count()).toBe(people);
    expect(await rowsOf(report.id, { outcome: 'problem' })).toHaveLength(1);
  });

  it('knows headings of three languages in any order and tells which it leaves alone', async () => {
    const report = await send([`Hansen;Kåre;Blå;${an('kare')};nynorsk`], {
      headings: 'ETTERNAVN,Fornavn;Skostørrelse;E-post;Språk'.replace(',', ';'),
    });

    expect(report).toMatchObject({ counts: { new: 1 }, ignoredHeadings: ['Skostørrelse'] });
  });

  it.each([
    ['jméno;obec\nA;B', 'columns_missing', { fields: 'familyName email' }],
    [`${HEADINGS};e-mail\nA;B;c@d.example`, 'column_repeated', { heading: 'e-mail' }],
    [HEADINGS, 'empty', {}],
    [`${HEADINGS}\nA;"B`, 'quote_not_closed', { row: 2 }],
    [`${HEADINGS}\n${'A;B;c@d.example\n'.repeat(5001)}`, 'too_many_rows', { limit: 5000 }],
  ])('says why a whole file cannot be read: %#', async (file, code, values) => {
    expect(await anImport(server, file, { session })).toMatchObject({ state: 'failed', fault: { code, values } });
  });

  it('asks for the district where names repeat, and takes the code with or without its zero', async () => {
    await aMunicipality(server, { name: 'Dvojí Lhota', code: '599991' });
    await aMunicipality(server, { name: 'Dvojí Lhota', code: '599992' });
    await aMunicipality(server, { name: 'Oslotest', code: '0399', country: 'NO' });
    const row = (place: string, code: string) => `A;B;${an('x')};officer;rådgiver;${place};${code}`;

    const report = await send([row('Dvojí Lhota', ''), row('', '599992'), row('', '399'), row('Nikde', '')], {
      headings: 'jméno;příjmení;e-mail;role;funkce;obec;kód obce',
    });

    const rows = await rowsOf(report.id);
    expect(rows.map(({ outcome, municipality }) => [outcome, municipality])).toEqual([
      ['problem', 'Dvojí Lhota'],
      ['new', 'Dvojí Lhota'],
      ['new', 'Oslotest'],
      ['problem', 'Nikde'],
    ]);
    expect(rows[0]?.problems).toMatchObject([{ code: 'municipality_ambiguous', values: { value: 'Dvojí Lhota' } }]);
  });

  it('takes rows of one address for offices of one person, and another name for a slip', async () => {
    await aMunicipality(server, { name: 'Dvojobec' });
    const email = an('dva');
    const report = await send([
      `Eva;Malá;${email};politik;zastupitelka;Dvojobec;1.1.2025;`,
      `Eva;Malá;${email};politik;místostarostka;Dvojobec;1.1.2026;`,
      `Eva;Malá;${email};politik;zastupitelka;Dvojobec;1.1.2025;`,
      `Petr;Velký;${email};;;;;`,
    ]);

    const rows = await rowsOf(report.id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'unchanged', 'problem']);
    expect(rows[3]?.problems).toMatchObject([{ code: 'email_repeated', values: { row: 2 } }]);
    await apply(report.id);
    expect(await server.db.of(Mandate).countBy({ personId: (await findByEmail(email)).id })).toBe(2);
  });
});

describe('carrying a list out', () => {
  it('adds and changes all good rows at once, remembers who did, and forgets the list', async () => {
    await aMunicipality(server, { name: 'Horní Dobrá' });
    const known = await aPerson(server, { givenName: 'Iva', familyName: 'Stará' });
    const email = an('nova');
    const report = await send([
      `Anna;Nová;${email};politik;zastupitelka;Horní Dobrá;20. 10. 2026;`,
      `Iva;Mladá;${known.email};;;;;`,
      `Kdo;;bez;;;;;`,
    ]);

    const { body } = await apply(report.id);

    expect(body).toMatchObject({ state: 'applied', fileName: '', counts: { new: 1, changed: 1, problem: 1 } });
    const added = await findByEmail(email);
    expect(added).toMatchObject({ familyName: 'Nová', sortName: 'nova anna', language: 'cs' });
    expect(await server.db.of(PersonEmail).findOneByOrFail({ email })).toMatchObject({
      isPrimary: true,
      confirmedAt: null,
    });
    expect(await server.db.of(Mandate).findOneByOrFail({ personId: added.id })).toMatchObject({
      office: 'zastupitelka',
      audience: 'politician',
      from: '2026-10-20',
      until: null,
    });
    expect(await server.db.of(Person).findOneByOrFail({ id: known.id })).toMatchObject({
      familyName: 'Mladá',
      version: 2,
    });
    expect(await server.db.of(AuditEntry).findOneByOrFail({ subjectId: known.id })).toMatchObject({
      action: 'person.changed',
      before: { familyName: 'Stará' },
      after: { familyName: 'Mladá' },
    });
    expect(await server.db.of(PeopleImportRow).countBy({ importId: report.id })).toBe(0);
    expect(await apply(report.id)).toMatchObject({ status: 409, body: { code: 'people_import.not_ready' } });
  });

  it('changes nothing the second time', async () => {
    await aMunicipality(server, { name: 'Dolní Dobrá' });
    const lines = [`Anna;Druhá;${an('druha')};politik;zastupitelka;Dolní Dobrá;;`, `Bob;Druhý;${an('bob')};;;;;`];
    await apply((await send(lines)).id);
    const entries = await server.db.of(AuditEntry).count();

    const again = await send(lines);

    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    expect(again.appliedBefore).not.toBeNull();
    expect((await apply(again.id)).status).toBe(200);
    expect(await server.db.of(AuditEntry).count()).toBe(entries + 1);
  });

  it('does all or nothing when asked to', async () => {
    const report = await send([`A;B;${an('ab')};;;;;`, `;;;x;;;;`]);

    expect(await apply(report.id, { onlyIfAllGood: true })).toMatchObject({
      status: 409,
      body: { code: 'people_import.rows_not_good', details: { rows: 1 } },
    });
    expect((await apply(report.id)).status).toBe(200);
  });

  it('does only what was shown: when records changed since, it shows anew', async () => {
    const email = an('mezitim');
    const report = await send([`Eva;Mezitímní;${email};;;;;`]);
    await aPerson(server, { email, givenName: 'Eva', familyName: 'Mezitimní' });

    const first = await apply(report.id);

    expect(first.body).toMatchObject({ state: 'ready', isOutdated: true, counts: { new: 0, changed: 1 } });
    expect(await findByEmail(email)).toMatchObject({ familyName: 'Mezitimní' });
    expect((await apply(report.id)).body).toMatchObject({ state: 'applied', isOutdated: false });
    expect(await findByEmail(email)).toMatchObject({ familyName: 'Mezitímní' });
  });

  it('refuses a list without a single good row', async () => {
    const report = await send(['A;B;nic;;;;;']);
    expect(await apply(report.id)).toMatchObject({ status: 409, body: { code: 'people_import.nothing_to_do' } });
  });

  it('lets a new person sign in by the address, which proves it', async () => {
    const email = an('prihlaseni');
    await apply((await send([`Eva;Přihlášená;${email};;;;;`])).id);

    const { code } = await aSignInMail(server, email);

    expect(code).toMatch(/^\d{6}$/);
  });
});

describe('somebody who may be known', () => {
  it('is asked about and never merged silently', async () => {
    const place = await aMunicipality(server, { name: 'Jmenovec' });
    const known = await aPerson(server, { givenName: 'Karel', familyName: 'Stejný' });
    await aMandate(server, { personId: known.id, municipalityId: place.id });
    const email = an('karel');
    const report = await send([`Karel;Stejný;${email};politik;zastupitel;Jmenovec;;`]);

    expect(report.counts).toMatchObject({ proposed: 1, new: 0 });
    const [row] = await rowsOf(report.id);
    expect(row?.candidates).toMatchObject([{ personId: known.id, name: 'Karel Stejný', municipality: 'Jmenovec' }]);
    expect(await apply(report.id)).toMatchObject({ body: { code: 'people_import.nothing_to_do' } });

    const decide = (body: object) =>
      server.call(
        peopleImportApi.decide,
        { params: { importId: report.id, number: 2 }, body: body as { decision: 'other' } },
        { session },
      );
    expect((await decide({ decision: 'same', personId: newId() })).status).toBe(404);
    expect((await decide({ decision: 'same', personId: known.id })).body).toMatchObject({
      outcome: 'changed',
      decision: 'same',
      changes: [{ field: 'mandate' }],
    });
    expect((await decide({ decision: null })).body).toMatchObject({ outcome: 'proposed', decision: null });
    expect((await decide({ decision: 'other' })).body).toMatchObject({ outcome: 'new', decision: 'other' });
    await apply(report.id);
    expect((await findByEmail(email)).id).not.toBe(known.id);
  });

  it('is asked about too when a known mailbox comes with quite another name', async () => {
    const office = await aPerson(server, { givenName: 'Petr', familyName: 'Bývalý' });
    const report = await send([`Hana;Nastupující;${office.email};;;;;`]);

    expect(report.counts).toMatchObject({ proposed: 1 });
    expect(await server.db.of(Person).findOneByOrFail({ id: office.id })).toMatchObject({ familyName: 'Bývalý' });
  });

  it('keeps the proven addresses of a person: only their owner adds others', async () => {
    const known = await aPerson(server, { givenName: 'Ota', familyName: 'Majitel' });
    const second = an('cizi');
    const report = await send([`Ota;Majitel;${known.email};${second}`], {
      headings: 'jméno;příjmení;e-mail;druhý e-mail',
    });

    expect(report.counts).toMatchObject({ unchanged: 1 });
    await apply(report.id);
    expect(await server.db.of(PersonEmail).existsBy({ email: second })).toBe(false);
  });
});

describe('the data of a list', () => {
  it('are nobody else’s, and go with the list when it is discarded or a week old', async () => {
    const report = await send([`A;B;${an('x')};;;;;`]);
    const other = await signIn('administrator');
    const params = { importId: report.id };

    expect((await server.call(peopleImportApi.read, { params }, { session: other })).status).toBe(404);
    expect((await server.call(peopleImportApi.apply, { params, body: {} }, { session: other })).status).toBe(404);
    expect((await server.call(peopleImportApi.discard, { params }, { session: other })).status).toBe(404);
    expect((await server.call(peopleImportApi.discard, { params }, { session })).status).toBe(200);
    expect((await server.call(peopleImportApi.read, { params }, { session })).status).toBe(404);

    const kept = await send([`A;B;${an('x')};;;;;`]);
    server.clock.pass({ days: 6 });
    await server.app.get(ImportSweep).sweep();
    expect(await server.db.of(PeopleImport).existsBy({ id: kept.id })).toBe(true);
    server.clock.pass({ days: 2 });
    await server.app.get(ImportSweep).sweep();
    expect(await server.db.of(PeopleImport).existsBy({ id: kept.id })).toBe(false);
    expect(await server.db.of(PeopleImportRow).existsBy({ importId: kept.id })).toBe(false);
  });

  it('come back as a workbook of the bad rows with reasons in the language that is asked for', async () => {
    session = await signIn('coordinator');
    const report = await send([`A;B;neplatná;;;;;`, `C;D;${an('d')};;;;;`]);
    const file = await server.call(
      peopleImportApi.badRows,
      { params: { importId: report.id }, query: { language: 'nb' } },
      { session },
    );

    expect(String(file.headers['content-disposition'])).toContain('lide-!.xlsx');
    const { readTable } = await import('@app/spreadsheet');
    const limits = { rows: 10, columns: 20, cellLength: 500, unpackedBytes: 1_000_000 };
    const table = await readTable(file.body as unknown as Buffer, 'xlsx', limits);
    expect(table.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['Rad i filen', 'Hva som er galt', 'jméno', 'příjmení', 'e-mail'],
      ['2', 'e-mail: «neplatná» er ikke en e-postadresse.', 'A', 'B', 'neplatná'],
    ]);
  });
});
