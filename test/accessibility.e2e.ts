import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findingsOn, locales, look, narrow } from './axe.js';
import { desktop, openBrowser, openPage, phone } from './browser.js';
import { Product } from './product.js';
import { COURSE, Visitor } from './visitor.js';

const PUBLIC = [
  '/',
  '/courses',
  '/courses?q=rizeni',
  `/courses/${COURSE}`,
  '/sign-in',
  '/sign-in/link/aaaaaaaaaaaaaaaaaaaaaaaa',
  '/invitations/aaaaaaaaaaaaaaaaaaaaaaaa',
  '/verify',
  '/verify/0000-0000-0000-0000-0000',
  '/about',
  '/accessibility',
  '/demo/mailbox',
  '/nothing-here',
];
const LEARNER = [
  '/',
  '/account',
  `/courses/${COURSE}`,
  `/courses/${COURSE}/lessons/difficult-situations`,
  `/courses/${COURSE}/lessons/five-layouts`,
  `/courses/${COURSE}/lessons/final-quiz`,
  '/people',
];
const STAFF = ['/', '/invitations', '/people', '/register', '/association'];

describe('every page, looked at by axe', () => {
  let product: Product;
  let browser: Browser;
  let learner: Visitor;
  let coordinator: Visitor;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    await learner.json('POST', `/courses/${COURSE}/enrolment`, { audience: 'politician' });
    coordinator = await Visitor.signedIn(product, 'tomas.riha@roundtable.example');
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const findings = (paths: readonly string[], options: BrowserContextOptions, visitor?: Visitor) =>
    look(browser, { url: product.url, paths, options, visitor });

  describe.each(Object.entries(locales))('in %s', (_language, locale) => {
    it('has no finding on the public pages, on a phone', async () => {
      expect(await findings(PUBLIC, { ...phone, locale })).toEqual([]);
    });

    it('has no finding on a learner’s pages, on a phone', async () => {
      expect(await findings(LEARNER, { ...phone, locale }, learner)).toEqual([]);
    });

    it('has no finding on the staff’s pages, on a desktop', async () => {
      expect(await findings(STAFF, { ...desktop, locale }, coordinator)).toEqual([]);
    });
  });

  it('has no finding in the dark, and fits 320 px', async () => {
    expect(await findings(LEARNER, narrow, learner)).toEqual([]);
    expect(await findings(PUBLIC, narrow)).toEqual([]);
  });

  it('has no finding on a quiz that is being answered', async () => {
    const page = await openPage(browser, phone, learner);
    await page.goto(`${product.url}/courses/${COURSE}/lessons/final-quiz`);
    await page.getByRole('button', { name: 'Začít test' }).click();
    await page.locator('fieldset').first().waitFor();

    expect(await findingsOn(page, 'final-quiz')).toEqual([]);
    await page.context().close();
  });
});
