import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf } from '../../print/testing/read-pdf.js';
import { councillor, longest, norwegian, officer, qr, shortest, statutory } from '../testing/samples.js';
import { fullName } from './full-name.js';
import { renderCertificate } from './render-certificate.js';
import type { CertificateSnapshot } from './snapshot.js';

/** Without spaces: where a line ends is not what these tests are about. */
const squeeze = (text: string) => text.normalize('NFC').replace(/\s/g, '');

const read = async (snapshot: CertificateSnapshot) => readPdf(await renderCertificate(snapshot, { qr }));
const textOf = async (snapshot: CertificateSnapshot) => squeeze((await read(snapshot)).lines.join(' '));

/** The text as poppler reads it, or null on a machine without poppler. */
function readWithPoppler(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    return status === 0 ? stdout : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const person = (titlesBefore: string | null, name: [string, string], titlesAfter: string | null = null) => ({
  titlesBefore,
  givenName: name[0],
  familyName: name[1],
  titlesAfter,
  dateOfBirth: null,
});

const nastyNames = [
  person(null, ['Řehoř', 'Ďuriš Ťapťůch']),
  person(null, ['Vojtěch', 'Kůň']),
  person('Mgr.', ['Zdeněk', 'Žďárský'], 'DiS.'),
  person(null, ['Øyvind Åge', 'Sæther Ødegård']),
  person(null, ['Grzegorz', 'Łukasiewicz-Święcicki']),
  person(null, ['Jörg', 'Großmann']),
  person(null, ['Đặng Thị', 'Nguyễn']),
  person('Bc.', ['Áine', 'O’Brien-Šťastná']),
  person(null, ['Ľudmila Ŕ', 'Ĺčšťžýáíéôä']),
  person('doc. Ing. arch.', ['Maxmiliána Bartolomějka', 'Nejedlá Kratochvílová-Příhodová'], 'CSc.'),
  person('prof. PhDr.', ['Kristýna Alžběta Marie', 'Šťastná Kratochvílová z Rožmberka'], 'Ph.D., DrSc., MBA'),
].map((holder) => ({ name: fullName(holder), holder }));

describe('the name on a certificate', () => {
  it.each(nastyNames)('can be copied letter by letter: $name', async ({ name, holder }) => {
    const bytes = await renderCertificate({ ...councillor, holder }, { qr });

    expect(squeeze(readPdf(bytes).lines.join(' '))).toContain(squeeze(name));
    expect(squeeze(readWithPoppler(bytes) ?? name)).toContain(squeeze(name));
  });

  it('is copied whole when it has letters that other fonts tie together', async () => {
    const holder = { ...councillor.holder, familyName: 'Offiflová-Fjällström' };

    expect(await textOf({ ...councillor, holder })).toContain('Offiflová-Fjällström,Ph.D.');
  });
});

describe('a confirmation', () => {
  it('says in Czech what was done, by whom and for how long', async () => {
    const text = await textOf(councillor);

    const expected = [
      'Potvrzení o absolvování',
      '2027/0042',
      'Ing. Jana Nováková, Ph.D.',
      'starostka · Nová Ves (okres Sokolov) · volební období 2026–2030',
      'Veřejné projednání: příprava, vedení a vypořádání',
      'pro zastupitele a zastupitelky · verze 3',
      '12 vyučovacích hodin',
      '1. 3. – 12. 6. 2027',
      ...councillor.modules,
      ...councillor.outcomes,
      'dne 14. 6. 2027',
      'Ing. Dana Kratochvílová',
      'K7QF-2M9X-4TBD-8WHN-JR3P',
      'kurzy.roundtable.example/verify',
      'IČO 12345678',
    ];
    expect(expected.filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  it('speaks English and Norwegian', async () => {
    expect(await textOf(officer)).toContain('Confirmationofcompletion');
    expect(await textOf(officer)).toContain('Litoměřice,Czechia');
    expect(await textOf(norwegian)).toContain('Kursbevis');
    expect(await textOf(norwegian)).toContain(squeeze('6. september – 23. november 2027'));
  });

  it('does not look like a statutory certificate', async () => {
    const text = await textOf({ ...councillor, legalBase: '§ 20 odst. 5 zákona č. 312/2002 Sb.' });

    expect(text).not.toContain('Osvědčení');
    expect(text).not.toContain('312/2002');
  });

  it('is not printed with a date of birth', async () => {
    const holder = { ...councillor.holder, dateOfBirth: '1980-03-05' };

    await expect(renderCertificate({ ...councillor, holder }, { qr })).rejects.toThrow(/holder\.dateOfBirth/);
  });
});

describe('a statutory certificate', () => {
  it('carries what the law asks for', async () => {
    const text = await textOf(statutory);

    const expected = [
      'Osvědčení o absolvování vzdělávacího programu',
      'Datum narození: 5. 3. 1980',
      'Akreditace č. AK I-12/2026 ze dne 18. 2. 2026',
      '16 vyučovacích hodin',
      '2 dny',
      'prezenční',
      '23.–24. 11. 2027',
      'Právní základ: § 20 odst. 5 zákona č. 312/2002 Sb.',
    ];
    expect(expected.filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  it('says when it is a translation', async () => {
    expect(await textOf({ ...statutory, language: 'en' })).toContain('TheCzechoriginalprevails.');
    expect(await textOf(statutory)).not.toContain('original');
  });

  it('is not printed without an accreditation', async () => {
    const snapshot = { ...statutory, issuer: councillor.issuer };

    await expect(renderCertificate(snapshot, { qr })).rejects.toThrow(/issuer\.accreditation/);
  });
});

describe('the file', () => {
  it.each([councillor, officer, norwegian, statutory, longest, shortest])('has one page: $number', async (snapshot) => {
    expect((await read(snapshot)).pages).toBe(1);
  });

  it('is tagged, has a language and a title, and describes its pictures', async () => {
    const { tags, objects, artifacts } = await read(councillor);
    const file = [...objects.values()].join('\n');

    expect(Object.fromEntries(tags)).toMatchObject({ Document: 1, H1: 1, H2: 3, L: 2, LI: 9, Link: 1, Figure: 1 });
    expect(artifacts).toBe(1);
    expect(file).toContain('/Lang (cs-CZ)');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toMatch(/\/S \/Figure\n\/Alt \(/);
    expect(file).not.toContain('Helvetica');
  });

  it('stays well-formed when a title has signs that mean something in XML', async () => {
    const course = { ...councillor.course, title: 'Obec & lidé: 1 < 2 > 0' };

    const { objects, lines } = await read({ ...councillor, course });

    const metadata = [...objects.values()].find((body) => body.includes('<x:xmpmeta')) ?? '';
    expect(Buffer.from(metadata, 'latin1').toString('utf8')).toContain('Obec + lidé: 1 ‹ 2 › 0');
    expect(lines).toContain('Obec & lidé: 1 < 2 > 0');
  });

  it('is the same, byte by byte, whatever was printed before', async () => {
    const first = await renderCertificate(councillor, { qr });
    await renderCertificate({ ...longest, office: 'Įščęžķņ ﬁ ǰ ẍ' }, { qr });
    const again = await renderCertificate(councillor, { qr });
    let fresh: Uint8Array | undefined;
    await jest.isolateModulesAsync(async () => {
      const { renderCertificate: render } = await import('./render-certificate.js');
      await render({ ...norwegian, office: 'ﬁ \u00a0Offiǰ' }, { qr });
      fresh = await render(councillor, { qr });
    });

    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, fresh ?? new Uint8Array())).toBe(0);
  });

  it('changes with its QR code', async () => {
    const [one, other] = await Promise.all([
      renderCertificate(councillor, { qr }),
      renderCertificate(councillor, { qr: `${qr}x` }),
    ]);

    expect(Buffer.compare(one, other)).not.toBe(0);
  });
});
