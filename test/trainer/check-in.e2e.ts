import type { AttendanceRoster, SeminarDayView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { until } from '../until.js';
import { Visitor } from '../visitor.js';
import { aDayNow } from './seminar-day.js';

const members = ['jana.novakova', 'petr.dvorak', 'tone.hegdal'].map((name) => `${name}@roundtable.example`);

describe('a trainer at the door of a room without a network', () => {
  let product: Product;
  let browser: Browser;
  let trainer: Visitor;
  let day: SeminarDayView;
  let page: Page;
  let second: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    day = await aDayNow(product, trainer, { members });
    page = await openPage(browser, phone, trainer);
    second = await openPage(browser, desktop, trainer);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const address = () => `${product.url}/days/${day.id}/check-in`;
  const loseConnection = () => page.context().setOffline(true);
  const findConnection = () => page.context().setOffline(false);
  const rowOf = (name: string, where = page) => where.getByRole('listitem').filter({ hasText: name });
  const firstHalfOf = (name: string, where = page) =>
    rowOf(name, where)
      .getByRole('button', { name: /je tady|není tady|nezapsáno/ })
      .first();
  const isHere = (name: string, where = page) =>
    rowOf(name, where)
      .getByRole('button', { name: /: je tady/ })
      .first()
      .waitFor();
  const roster = () => trainer.json<AttendanceRoster>('GET', `/days/${day.id}/attendance`);
  /** The browser has put aside what the page is made of. */
  const untilKept = () =>
    until(
      () => page.evaluate(async () => Boolean(await caches.match('/days/'))),
      (isKept) => isKept,
    );

  it('opens the page once with a network: everybody who is expected is on it', async () => {
    await page.goto(address());
    await page.getByRole('heading', { level: 1, name: 'První seminář v Chrudimi' }).waitFor();
    await rowOf('Jana Nováková').waitFor();
    await page.getByText('Je tady 0 z 3').first().waitFor();
    await page.getByText('Všechno je uložené').waitFor();
    await untilKept();

    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  it('marks three people and lets in one who was not expected, without a network', async () => {
    await second.goto(address());
    await rowOf('Jana Nováková', second).waitFor();
    await loseConnection();

    await firstHalfOf('Jana Nováková').click();
    await firstHalfOf('Petr Dvořák').click();
    await firstHalfOf('Tone').click();
    await page.getByRole('button', { name: 'Přišel někdo navíc' }).click();
    await page.getByLabel('Jméno', { exact: true }).fill('Čeněk');
    await page.getByLabel('Příjmení').fill('Žďárský');
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click();

    await isHere('Čeněk Žďárský');
    await page.getByText('Je tady 4 z 4').first().waitFor();
    await page.getByText('5 záznamů čeká na odeslání').waitFor();
    expect((await roster()).marks).toEqual([]);
  });

  it('loses nothing when the page is loaded anew without a network', async () => {
    await page.reload();

    await isHere('Jana Nováková');
    await isHere('Čeněk Žďárský');
    await page.getByText('5 záznamů čeká na odeslání').waitFor();
    await page.getByLabel('Hledat jméno nebo obec').fill('zdarsky');
    expect(await page.getByRole('listitem').filter({ hasText: 'Jana' }).count()).toBe(0);
    await page.getByLabel('Hledat jméno nebo obec').fill('');
  });

  it('sends everything once when the network is back, and a second screen sees it by itself', async () => {
    await findConnection();

    await page.getByText('Všechno je uložené').waitFor();
    for (const name of ['Jana Nováková', 'Petr Dvořák', 'Čeněk Žďárský']) await isHere(name, second);
    const { marks, people, position } = await roster();
    expect(marks).toHaveLength(4);
    expect(marks.every(({ status, half }) => status === 'present' && half === 1)).toBe(true);
    expect(people.filter(({ name }) => name === 'Čeněk Žďárský')).toMatchObject([
      { isWalkIn: true, seat: 'confirmed' },
    ]);
    expect(position).toBe(4);

    await page.reload();
    await page.getByText('Všechno je uložené').waitFor();
    await isHere('Čeněk Žďárský');
    expect((await roster()).position).toBe(4);
  });

  it('corrects a wrong press, and the second screen follows', async () => {
    await firstHalfOf('Petr Dvořák').click();

    await rowOf('Petr Dvořák', second)
      .getByRole('button', { name: /: není tady/ })
      .first()
      .waitFor();
    await second.getByRole('button', { name: 'Jen kdo chybí' }).click();
    await rowOf('Jana Nováková', second).waitFor({ state: 'detached' });
    await rowOf('Petr Dvořák', second).waitFor();
  });

  it('copies the rest from paper by keyboard', async () => {
    await second.goto(`${address()}/paper`);
    await second
      .getByRole('checkbox', { name: /^Petr Dvořák|Ing. Petr Dvořák/ })
      .first()
      .focus();
    await second.keyboard.press('Space');
    await second.keyboard.press('ArrowRight');
    await second.keyboard.press('Space');
    await second.getByRole('button', { name: 'Uložit 2 změny' }).click();

    await second.getByText('2 změny jsou zapsané').waitFor();
    await isHere('Petr Dvořák');
  });

  it('shows a code on the screen with which somebody checks in alone, and an old one is refused', async () => {
    await second.goto(`${address()}/screen`);
    const letters = second.getByText(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
    await second.getByRole('img', { name: 'QR kód pro zápis účasti' }).waitFor();
    const learner = await openPage(browser, phone, await Visitor.signedIn(product, 'jana.novakova@roundtable.example'));
    await learner.goto(`${product.url}/c/BBBBBB`);
    await learner.getByRole('button', { name: 'Jsem tady' }).click();
    await learner.getByText('Tento kód teď neplatí').waitFor();
    await learner.getByLabel('Kód z plátna').fill((await letters.textContent()) ?? '');
    await learner.getByRole('button', { name: 'Jsem tady' }).click();

    await learner.getByText('Máme vás zapsané').first().waitFor();
  });

  it('leaves nothing on the device when signing out', async () => {
    await page
      .getByRole('button', { name: /^Účet|Lucie/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Odhlásit' }).click();
    await page.waitForURL(`${product.url}/`);

    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      kept: await caches.has('check-in-1'),
      memory: localStorage.getItem('roundtable.check-in'),
    }));
    expect(left).toEqual({ databases: [], kept: false, memory: null });
  });
});
