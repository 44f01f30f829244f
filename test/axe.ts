import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './browser.js';
import type { Visitor } from './visitor.js';

export const locales = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' } as const;

/** The narrowest screen that has to do, in the dark. */
export const narrow = { viewport: { width: 320, height: 640 }, locale: 'cs-CZ', colorScheme: 'dark' as const };

/** What axe finds on the page as it stands, and what does not fit on the screen, as lines to read. */
export async function findingsOn(page: Page, path: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  // A phone zooms out to show what is too wide, so its window cannot be asked.
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const isTooWide = width > (page.viewportSize()?.width ?? 0) + 1;
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path}: ${id} at ${target.join(' ')}`)),
    ...(isTooWide ? [`${path}: wider than the screen`] : []),
  ];
}

export interface Looking {
  /** Of the product. */
  url: string;
  paths: readonly string[];
  options: BrowserContextOptions;
  /** Nobody, when there is none. */
  visitor?: Visitor | undefined;
}

/** Opens every path on a device of its own and looks at it once it is there. */
export async function look(browser: Browser, { url, paths, options, visitor }: Looking): Promise<string[]> {
  const page = await openPage(browser, options, visitor);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(`${url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // A page with a live list never falls silent.
    await page.waitForLoadState('networkidle', { timeout: 1500 }).catch(() => undefined);
    found.push(...(await findingsOn(page, path)));
  }
  await page.context().close();
  return found;
}
