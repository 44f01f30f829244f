import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findingsOn, locales, look, narrow } from './axe.js';
import { desktop, openBrowser, openPage, phone } from './browser.js';
import { aSeason, type Season } from './cohort-season.js';
import { Product } from './product.js';
import { until } from './until.js';
import { COURSE, type Visitor } from './visitor.js';

const trainersPages = ({ cohortId, fullDayId, runningDayId, handInId, closedCohortId }: Season) => [
  '/cohorts',
  `/cohorts/${cohortId}`,
  `/cohorts/${cohortId}/people`,
  `/cohorts/${cohortId}/people/import`,
  `/cohorts/${cohortId}/days`,
  `/cohorts/${cohortId}/days/new`,
  `/cohorts/${cohortId}/days/${fullDayId}`,
  `/cohorts/${cohortId}/days/${fullDayId}/edit`,
  `/cohorts/${cohortId}/assignments`,
  `/cohorts/${cohortId}/messages`,
  `/cohorts/${cohortId}/closing`,
  `/cohorts/${closedCohortId}/closing`,
  '/reviews',
  `/reviews/${handInId}`,
  `/days/${runningDayId}/check-in`,
  `/days/${runningDayId}/check-in/screen`,
  `/days/${runningDayId}/check-in/paper`,
  `/days/${runningDayId}/feedback`,
  `/days/${runningDayId}/feedback/qr`,
];
const learnersPages = ({ fullDayId }: Season) => [
  '/seminars',
  `/seminars/${fullDayId}`,
  '/notices',
  '/account/notifications',
  `/courses/${COURSE}/assignments/one-meeting`,
];
const contactsPages = ['/seats'];
const coordinatorsPages = ({ cohortId }: Season) => [
  '/session-requests',
  '/people/merge',
  '/people/merge?q=Nov',
  '/people/import',
  `/cohorts/${cohortId}/people/newly-elected`,
];
const publicPages = ({ formKey }: Season) => [`/f/${formKey}`, `/f/${formKey}/thanks`, '/f/0000000000', '/c'];

describe('every page around cohorts, looked at by axe', () => {
  let product: Product;
  let browser: Browser;
  let season: Season;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    season = await aSeason(product);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const findings = (paths: readonly string[], options: BrowserContextOptions, visitor?: Visitor) =>
    look(browser, { url: product.url, paths, options, visitor });

  describe.each(Object.entries(locales))('in %s', (_language, locale) => {
    it('has no finding on a trainer’s pages, on a phone', async () => {
      expect(await findings(trainersPages(season), { ...phone, locale }, season.trainer)).toEqual([]);
    });

    it('has no finding on the pages of those who take part, on a phone', async () => {
      expect(await findings(learnersPages(season), { ...phone, locale }, season.learner)).toEqual([]);
      expect(await findings(contactsPages, { ...phone, locale }, season.contact)).toEqual([]);
      expect(await findings(publicPages(season), { ...phone, locale })).toEqual([]);
    });

    it('has no finding on a coordinator’s pages, on a desktop', async () => {
      expect(await findings(coordinatorsPages(season), { ...desktop, locale }, season.coordinator)).toEqual([]);
    });
  });

  it('has no finding on a trainer’s pages, on a desktop', async () => {
    expect(await findings(trainersPages(season), desktop, season.trainer)).toEqual([]);
  });

  it('has no finding in the dark, and fits 320 px', async () => {
    expect(await findings(learnersPages(season), narrow, season.learner)).toEqual([]);
    expect(await findings(contactsPages, narrow, season.contact)).toEqual([]);
    expect(await findings(publicPages(season), narrow)).toEqual([]);
  });

  it('fits 320 px also where those work who run it', async () => {
    expect(await findings(trainersPages(season), narrow, season.trainer)).toEqual([]);
    expect(await findings(coordinatorsPages(season), narrow, season.coordinator)).toEqual([]);
  });

  it('has no finding on a list that is being imported', async () => {
    const page = await openPage(browser, phone, season.trainer);
    await page.goto(`${product.url}/cohorts/${season.cohortId}/people/import`);
    const rows = ['jméno;příjmení;e-mail', 'Eva;Malá;eva.mala@obec.example', 'Jan;Velký;jan(zavináč)obec.example'];
    const file = { name: 'lide.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Zkontrolovat soubor' }).click();
    await page.getByText('Eva Malá').first().waitFor();

    expect(await findingsOn(page, 'import')).toEqual([]);
    await page.context().close();
  });

  it('has no finding where a mail’s link switches mails off', async () => {
    const mails = () => product.mailsTo('jana.novakova@roundtable.example', /\/unsubscribe\//);
    const [mail = ''] = await until(mails, ({ length }) => length > 0);
    const [, token = ''] = /\/unsubscribe\/([\w-]+)/.exec(mail.replace(/=\r?\n/g, '')) ?? [];

    expect(await findings([`/unsubscribe/${token}`, '/unsubscribe/aaaaaaaaaaaaaaaaaaaaaaaa'], narrow)).toEqual([]);
  });
});
