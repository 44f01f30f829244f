import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desktop, openBrowser, phone } from './browser.js';
import { Product } from './product.js';
import { COURSE, Visitor } from './visitor.js';

const languages = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' } as const;
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

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    await learner.json('POST', `/courses/${COURSE}/enrolment`, { audience: 'politician' });
    cookies.set('learner', learner.cookie);
    cookies.set('coordinator', (await Visitor.signedIn(product, 'tomas.riha@roundtable.example')).cookie);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const cookies = new Map<string, string>();
  const open = async (who: string | null, options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    const [name = '', value = ''] = (who ? (cookies.get(who) ?? '') : '').split('=');
    if (who) await context.addCookies([{ name, value, url: product.url }]);
    return context;
  };

  /** What axe finds on the page once it is there, as lines to read. */
  const findings = async (page: Page, path: string): Promise<string[]> => {
    await page.goto(`${product.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path}: ${id} at ${target.join(' ')}`)),
      ...(isTooWide ? [`${path}: wider than the screen`] : []),
    ];
  };

  const look = async (who: string | null, paths: readonly string[], options: Parameters<Browser['newContext']>[0]) => {
    const context = await open(who, options);
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of paths) found.push(...(await findings(page, path)));
    await context.close();
    return found;
  };

  describe.each(Object.entries(languages))('in %s', (_language, locale) => {
    it('has no finding on the public pages, on a phone', async () => {
      expect(await look(null, PUBLIC, { ...phone, locale })).toEqual([]);
    });

    it('has no finding on a learner’s pages, on a phone', async () => {
      expect(await look('learner', LEARNER, { ...phone, locale })).toEqual([]);
    });

    it('has no finding on the staff’s pages, on a desktop', async () => {
      expect(await look('coordinator', STAFF, { ...desktop, locale })).toEqual([]);
    });
  });

  it('has no finding in the dark, and fits 320 px', async () => {
    const narrow = { viewport: { width: 320, height: 640 }, locale: 'cs-CZ', colorScheme: 'dark' as const };
    expect(await look('learner', LEARNER, narrow)).toEqual([]);
    expect(await look(null, PUBLIC, narrow)).toEqual([]);
  });

  it('has no finding on a quiz that is being answered', async () => {
    const context = await open('learner', { ...phone });
    const page = await context.newPage();
    await page.goto(`${product.url}/courses/${COURSE}/lessons/final-quiz`);
    await page.getByRole('button', { name: 'Začít test' }).click();
    await page.locator('fieldset').first().waitFor();

    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    await context.close();
  });
});
