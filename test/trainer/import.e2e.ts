import type { CohortView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, openPage } from '../browser.js';
import { Product } from '../product.js';
import { COURSE, Visitor } from '../visitor.js';

/** As Excel writes it on a Czech computer: Windows-1250 and semicolons; every town calls its columns its own way. */
const sheet = [
  'Příjmení;JMÉNO;e-mail;Role;Funkce;Obec;Poznámka',
  'Žáková;Šárka;sarka.zakova@obec.example;politik;zastupitelka;Chrudim;přijde později',
  'Ďurina;Čeněk;cenek.durina@obec.example;politik;starosta;Chrudim;',
  'Nováková;Jana;jana.novakova@roundtable.example;politik;zastupitelka;Chrudim;',
  'Říhová;Eva;eva.rihova(zavináč)obec.example;politik;zastupitelka;Chrudim;',
].join('\r\n');

function windows1250(text: string): Buffer {
  const decoder = new TextDecoder('windows-1250');
  const bytes = Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const);
  const byteOf = new Map(bytes);
  return Buffer.from([...text].map((letter) => byteOf.get(letter) ?? 0x3f));
}

describe('a trainer who makes this year’s cohort out of last year’s', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    const course = await trainer.json<{ id: string }>('GET', `/courses/${COURSE}?language=cs`);
    const plan = { courseId: course.id, name: 'Jaro 2026', startsOn: '2026-03-02', endsOn: '2026-05-29' };
    const { id } = await trainer.json<CohortView>('POST', '/cohorts', plan);
    await trainer.json('POST', `/cohorts/${id}/days`, {
      day: {
        title: 'Mandát a scénář',
        times: { zone: 'Europe/Prague', startsAt: '2026-03-24T09:00', endsAt: '2026-03-24T16:00' },
        place: { form: 'in-person', venue: { name: 'Městský úřad', address: 'Chrudim', access: '' } },
        capacity: 20,
      },
    });
    page = await openPage(browser, desktop, trainer);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  it('copies it, and sees every date shifted before anything is made', async () => {
    await page.goto(`${product.url}/cohorts`);
    await page.getByRole('row').filter({ hasText: 'Jaro 2026' }).getByText('Zkopírovat').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Začátek nového běhu').fill('2027-03-01');
    await dialog.getByText('Mandát a scénář').waitFor();
    await dialog.getByRole('button', { name: 'Zkopírovat' }).click();

    await page.getByRole('heading', { level: 1, name: 'Jaro 2027' }).waitFor();
    await page.getByRole('link', { name: 'Semináře' }).last().click();
    // The clocks change on 28 March 2027: it is nine o’clock on the wall all the same.
    await page.getByText(/23\. 3\. 2027, 9:00–16:00/).waitFor();
  });

  it('sees what would become of every row of the list the town sent', async () => {
    await page.getByRole('link', { name: 'Lidé' }).last().click();
    await page.getByRole('link', { name: 'Importovat ze seznamu' }).click();
    const file = { name: 'zastupitelé.csv', mimeType: 'text/csv', buffer: windows1250(sheet) };
    await page.getByLabel('Soubor se seznamem').setInputFiles(file);
    await page.getByRole('button', { name: 'Zkontrolovat soubor' }).click();

    await page.getByText('Noví: 2').first().waitFor();
    await page.getByText('S chybou: 1').first().waitFor();
    await page.getByText('Šárka Žáková').first().waitFor();
    await page.getByText(/nerozumíme.*Poznámka/).waitFor();
  });

  it('takes the good rows, all at once, and they are members', async () => {
    await page.getByRole('button', { name: /^Použít \d řádk/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zapsat' }).click();
    await page.getByText('Seznam je zapsaný').waitFor();

    await page.goto(page.url().replace(/\/import.*$/, ''));
    for (const name of ['Šárka Žáková', 'Čeněk Ďurina', 'Jana Nováková']) {
      await page.getByText(name).first().waitFor();
    }
    expect(await page.getByText('Říhová').count()).toBe(0);
  });
});
