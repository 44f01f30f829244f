import { readPdf } from '../../print/testing/read-pdf.js';
import { attendees, kit } from '../testing/samples.js';
import type { DayKit, DayKitPart } from './day-kit.js';
import { renderDayKit } from './render-day-kit.js';
import { formatRowCode } from './row-code.js';

const squeeze = (text: string) => text.normalize('NFC').replace(/\s/g, '');
const read = async (change: Partial<DayKit> = {}, parts?: DayKitPart[]) =>
  readPdf(await renderDayKit({ ...kit, ...change }, parts));
const textOf = async (change: Partial<DayKit> = {}, parts?: DayKitPart[]) =>
  squeeze((await read(change, parts)).lines.join(' '));

/** Family names of the rows, in the order in which they stand. */
async function namesOf(change: Partial<DayKit>): Promise<string[]> {
  const { lines } = await read(change, ['sign-in']);
  const known = new Set((change.attendees ?? []).map((one) => `${one.familyName} ${one.givenName}`));
  return lines.filter((line) => known.has(line));
}

describe('a day kit', () => {
  it('has the sign-in sheet, badges, room sign, feedback sheet and run sheet one after another', async () => {
    const { linesByPage } = await read();

    const firsts = linesByPage.map((lines) => squeeze(lines.join(' ')));
    expect(firsts).toHaveLength(7);
    expect(firsts[0]).toContain('Prezenčnílistina');
    expect(firsts[4]).toContain('Vítejte·Velkommen');
    expect(firsts[5]).toContain('Jakýbyldnešníden?');
    expect(firsts[6]).toContain('Průběhdne');
  });

  it('can be one part alone', async () => {
    const text = await textOf({}, ['room-sign']);

    expect(text).toContain('Vítejte');
    expect(text).not.toContain('Prezenční');
  });

  it('says everything in two languages', async () => {
    const text = await textOf();

    const expected = [
      ...['Prezenční listina', 'Oppmøteliste', 'Podpis, 1. půlden', 'Underskrift, 1. halvdag'],
      ...['Fasilitering av møter med innbyggerne', 'úterý 24. 11. 2026', 'tirsdag 24. november 2026'],
      ...['Hvordan var dagen din?', 'Åpent til 8. desember 2026 23.59', 'Otevřeno do 8. 12. 2026 23:59'],
      ...['24 potvrzených míst', '24 bekreftede plasser', '3,5 vyučovací hodiny', '12:30–13:30', 'přestávka · pause'],
    ];
    expect(expected.filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  it('says each word once when it is in one language', async () => {
    const text = await textOf({ languages: ['en'] });

    expect(text).toContain('SurnameandgivennameMunicipality');
    expect(text).not.toContain('·Place');
  });

  it('prints times as the clock of the venue shows them, with the zone', async () => {
    const day = { ...kit.day, zone: 'Europe/London' };

    expect(await textOf({ day }, ['room-sign'])).toContain('8:00–15:30(Europe/London,UTC+0)');
    expect(await textOf({}, ['room-sign'])).toContain('9:00–16:30(Europe/Prague,UTC+1)');
  });

  it('is tagged, with headings of rows and columns, a language and described codes', async () => {
    const { tags, objects, artifacts } = await read();
    const file = [...objects.values()].join('\n');

    expect(Object.fromEntries(tags)).toMatchObject({ Document: 1, Sect: 7, Table: 1, TR: 31, TH: 36, Figure: 25 });
    expect(artifacts).toBe(7);
    expect(file).toContain('/Lang (cs-CZ)');
    expect(file).toContain('/Lang (nb-NO)');
    expect(file).toContain('/Scope /Column');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).not.toContain('Helvetica');
  });

  it('is the same, byte by byte, for the same day', async () => {
    expect(Buffer.compare(await renderDayKit(kit), await renderDayKit(kit))).toBe(0);
  });

  it('is printed even when a name has a sign that the font lacks', async () => {
    const [person] = attendees(1);

    expect(await textOf({ attendees: [{ ...person!, familyName: 'Nová😀ková' }] })).toContain('Nová?ková');
  });
});

describe('the sign-in sheet', () => {
  it('orders people as the leading language does', async () => {
    const people = attendees(10);

    const czech = await namesOf({ attendees: people, languages: ['cs', 'nb'] });
    const norwegian = await namesOf({ attendees: people, languages: ['nb', 'cs'] });

    const after = (names: string[], one: string, other: string) =>
      names.findIndex((name) => name.startsWith(one)) > names.findIndex((name) => name.startsWith(other));
    expect(after(czech, 'Čermák', 'Cibulka')).toBe(true);
    expect(after(czech, 'Chalupová', 'Hora')).toBe(true);
    expect(after(czech, 'Žďárský', 'Ås')).toBe(true);
    expect(after(norwegian, 'Hora', 'Chalupová')).toBe(true);
    expect(norwegian.at(-1)).toBe('Ås Åse Marie');
  });

  it('writes names right and whole, however long', async () => {
    const people = attendees(10);
    const text = await textOf({ attendees: people }, ['sign-in']);

    const missing = people.filter((one) => !text.includes(squeeze(`${one.familyName} ${one.givenName}`)));
    expect(missing).toEqual([]);
  });

  it.each([
    { people: 24, pages: 1, rows: 30 },
    { people: 27, pages: 1, rows: 30 },
    { people: 28, pages: 2, rows: 40 },
    { people: 30, pages: 2, rows: 40 },
    { people: 35, pages: 2, rows: 60 },
    { people: 0, pages: 1, rows: 10 },
  ])('has thirty rows a page and room for those who come unasked: $people people', async ({ people, pages, rows }) => {
    const content = await read({ attendees: attendees(people), held: [] }, ['sign-in']);

    expect(content.pages).toBe(pages);
    expect(content.tags.get('TR')).toBe(rows + pages);
    expect(squeeze(content.linesByPage.at(-1)!.join(' '))).toContain(squeeze(`strana ${pages} z ${pages}`));
  });

  it('gives every person a code, and none to a seat without a name', async () => {
    const { tags, objects } = await read({ attendees: attendees(12) }, ['sign-in']);

    expect(tags.get('Figure')).toBe(12);
    expect([...objects.values()].join('\n').match(/\/S \/Figure\n\/Alt \(/g)).toHaveLength(12);
  });

  it('names the seats that a municipality holds', async () => {
    expect(await textOf({}, ['sign-in'])).toContain(squeeze('Horní Lhota: místo 2 · plass 2'));
  });

  it('carries nothing but ids in its codes', () => {
    const [person] = attendees(1);

    expect(formatRowCode({ dayId: kit.day.id, subjectId: person!.subjectId })).not.toMatch(/Nov|Jana/);
  });
});

describe('name badges', () => {
  it('are ten a page, with empty ones to the end of the sheet', async () => {
    const { pages, lines } = await read({ attendees: attendees(12), held: [] }, ['badges']);

    expect(pages).toBe(2);
    expect(lines.filter((line) => line === 'Facilitace setkání s\u00a0veřejností')).toHaveLength(20);
  });

  it('carry titles, name and municipality', async () => {
    const { lines } = await read({ attendees: attendees(1), held: [] }, ['badges']);

    expect(lines).toEqual(expect.arrayContaining(['Ing.', 'Jana', 'Nováková', 'Ph.D.', 'Nová Ves']));
  });
});
