import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser, phone } from '../browser.js';
import { Product } from '../product.js';
import { COURSE, Visitor } from '../visitor.js';

const officer = 'petr.dvorak@roundtable.example';
const LESSON = 'choosing-a-method';

describe('an officer who goes on at another device', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const visitor = await Visitor.signedIn(product, officer);
    await visitor.json('POST', `/courses/${COURSE}/enrolment`, { audience: 'officer' });
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  /** Signs in as a person does on a new device: address, then the code from the mail. */
  const signInByCode = async (page: Page): Promise<void> => {
    await page.goto(`${product.url}/sign-in?returnTo=/courses/${COURSE}/lessons/${LESSON}`);
    await page.getByLabel(/^E-?(mail|post)/i).fill(officer);
    await page.getByRole('button', { name: 'Poslat odkaz a kód' }).click();
    await page.getByLabel('Kód z e-mailu').waitFor();
    const mails = new Set<string>();
    const mail = await product.mailTo(officer, /^\s{4}\d{6}/m);
    mails.add(mail);
    const [, code = ''] = /^\s{4}(\d{6})/m.exec(mail) ?? [];
    await page.getByLabel('Kód z e-mailu').fill(code);
    await page.getByRole('button', { name: 'Přihlásit', exact: true }).last().click();
    await page.waitForURL(`**/lessons/${LESSON}`);
    await page.getByRole('heading', { level: 1, name: 'Kterou metodu zvolit' }).waitFor();
  };

  const topBlock = (page: Page) =>
    page.evaluate(() => {
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
      return blocks.findIndex((block) => block.getBoundingClientRect().bottom > window.innerHeight * 0.25);
    });

  it('finds the same paragraph there, also in another language', async () => {
    const first = await (await browser.newContext(phone)).newPage();
    await signInByCode(first);
    await first
      .locator('[data-block]')
      .nth(9)
      .evaluate((block) => block.scrollIntoView());
    await first.waitForTimeout(4000);
    const left = await topBlock(first);
    await first.context().close();

    const second = await (await browser.newContext(desktop)).newPage();
    await signInByCode(second);
    await second.waitForTimeout(1500);
    const found = await topBlock(second);
    expect(left).toBeGreaterThan(4);
    expect(Math.abs(found - left)).toBeLessThanOrEqual(2);

    await second.getByRole('button', { name: /CS/ }).first().click();
    await second.getByText('Norsk bokmål').click();
    await second.getByRole('heading', { level: 1, name: 'Hvilken metode passer' }).waitFor();
    await second.waitForTimeout(1500);
    expect(await second.locator('html').getAttribute('lang')).toBe('nb');
    expect(Math.abs((await topBlock(second)) - left)).toBeLessThanOrEqual(2);
  }, 120_000);

  it('keeps the answers of a quiz, also in another language', async () => {
    const first = await (await browser.newContext(desktop)).newPage();
    await signInByCode(first);
    await first.goto(`${product.url}/courses/${COURSE}/lessons/final-quiz`);
    await first.getByRole('button', { name: 'Začít test' }).click();
    await first.locator('fieldset').first().waitFor();
    const choice = first.locator('fieldset input[type="radio"]').first();
    await choice.check();
    await first.locator('fieldset[data-answered]').first().waitFor();
    await first.waitForTimeout(1500);
    await first.context().close();

    const second = await (await browser.newContext(phone)).newPage();
    await signInByCode(second);
    await second.goto(`${product.url}/courses/${COURSE}/lessons/final-quiz`);
    await second
      .getByRole('button', { name: 'Pokračovat v rozpracovaném testu' })
      .or(second.getByRole('link', { name: 'Pokračovat v rozpracovaném testu' }))
      .click();

    await second.locator('fieldset[data-answered]').first().waitFor();
    expect(await second.locator('fieldset[data-answered]').count()).toBe(1);
  }, 120_000);
});
