import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Product } from './product.js';
import { Visitor } from './visitor.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The machine's Chromium (`CHROMIUM_PATH` or the usual place), else the one that came with the packages. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS });
}

async function chromiumPath(): Promise<string> {
  const usual = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = usual.find((path) => path !== undefined && existsSync(path));
  if (found) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** A phone of 360 px, as most councillors have one. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'cs-CZ',
};
export const desktop = { viewport: { width: 1280, height: 900 }, locale: 'cs-CZ' };

/** A page of a device of its own, on which this visitor is signed in (nobody, when there is none). */
export async function openPage(browser: Browser, options: BrowserContextOptions, visitor?: Visitor): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  const [name = '', value = ''] = visitor?.cookie.split('=') ?? [];
  if (visitor) await context.addCookies([{ name, value, url: visitor.url }]);
  return context.newPage();
}

/** Whoever is signed in on this page, to look at what the product has stored. */
export async function visitorOn(page: Page, product: Product): Promise<Visitor> {
  const visitor = new Visitor(product);
  visitor.cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return visitor;
}
