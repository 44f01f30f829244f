import type { CertificateView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { completeCourse } from './api-learner.js';
import { openBrowser, openPage, phone } from './browser.js';
import { Product } from './product.js';
import { COURSE, Visitor } from './visitor.js';

describe('a browser without JavaScript', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let certificate: CertificateView;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    certificate = await learner.json('GET', `/certificates/${await completeCourse(learner, 'politician')}`);
    page = await openPage(browser, { ...phone, javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  /** All that stands on the page; without JavaScript it is there at once. */
  const words = async (): Promise<string> => (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ');

  it('is told what needs JavaScript, and finds the courses', async () => {
    await page.goto(product.url);
    expect(await words()).toContain('Čtení lekcí a test potřebují JavaScript');

    await page.getByRole('link', { name: /Facilitace setkání/ }).click();

    await page.waitForURL(`**/courses/${COURSE}`);
    expect(await words()).toContain('Facilitace setkání s veřejností');
  });

  it('reads what a course teaches, how long it takes and which lessons it has', async () => {
    await page.goto(`${product.url}/courses/${COURSE}`);

    expect(await words()).toMatch(/Zastupitelé a zastupitelky: \d+ min, úředníci a úřednice: \d+ min/);
    expect(await words()).toContain('Vyslechne kritiku a shrne ji dřív, než odpoví.');
    expect(await words()).toContain('Kdo je kdo: hostitel, facilitátor, odborník, zapisovatel');
  });

  it('reads it in the language of the browser', async () => {
    const norwegian = await openPage(browser, { ...phone, locale: 'nb-NO', javaScriptEnabled: false });
    await norwegian.goto(`${product.url}/courses/${COURSE}`);

    expect(await norwegian.getByRole('main').innerText()).toContain('Fasilitering av møter med innbyggerne');
    expect(await norwegian.locator('html').getAttribute('lang')).toBe('nb');
  });

  it('verifies a certificate by its code, and learns of a wrong code', async () => {
    await page.goto(`${product.url}/verify`);
    await page.getByLabel('Ověřovací kód').fill(certificate.code.toLowerCase());
    await page.getByRole('button', { name: 'Ověřit certifikát' }).click();

    await page.waitForURL('**/verify/*');
    expect(await words()).toContain('Certifikát je platný.');
    expect(await words()).toContain(`Evidenční číslo: ${certificate.printed.number}`);
    expect(await words()).toContain('J. N.');
    expect(await words()).not.toContain('Nováková');

    await page.getByLabel('Ověřovací kód').fill('K7QF-2M9X-4TBD-8WHN-JR3P');
    await page.getByRole('button', { name: 'Ověřit certifikát' }).click();

    await page.waitForURL('**/verify/K7QF*');
    expect(await words()).toContain('Certifikát s tímto kódem tu není.');
  });

  it('is told so when a certificate was revoked', async () => {
    const staff = await Visitor.signedIn(product, 'tomas.riha@roundtable.example');
    await staff.json('POST', `/certificates/${certificate.id}/revocation`, { reason: 'Vydáno omylem.' });

    await page.goto(`${product.url}/verify/${certificate.code}`);

    expect(await words()).toContain('Certifikát neplatí, vydavatel ho zneplatnil');
  });
});
