import type { CohortView, EnrolmentView, SeminarDayView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { passQuiz, readLessons } from '../api-learner.js';
import { desktop, openBrowser, openPage } from '../browser.js';
import { Product } from '../product.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';
import { aDayNow } from './seminar-day.js';

const JANA = 'jana.novakova@roundtable.example';
const PETR = 'petr.dvorak@roundtable.example';

describe('a trainer at the end of a cohort', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let day: SeminarDayView;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    const trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    day = await aDayNow(product, trainer, { members: [JANA, PETR] });
    const cohort = await trainer.json<CohortView>('GET', `/cohorts/${day.cohortId}?language=cs`);
    await trainer.json('PATCH', `/cohorts/${day.cohortId}`, { version: cohort.version, requiredDays: 1 });
    const jana = await Visitor.signedIn(product, JANA);
    const { id } = await jana.json<EnrolmentView>('POST', `/courses/${COURSE}/enrolment`, { audience: 'politician' });
    await readLessons(jana, id);
    await passQuiz(jana, id);
    page = await openPage(browser, desktop, trainer);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const closing = () => page.goto(`${product.url}/cohorts/${day.cohortId}/closing`);
  const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name });

  it('sees that nobody gets a certificate before the day is recorded, however much of the course is done', async () => {
    await closing();

    await page.getByText('Certifikát zatím nedostane nikdo.').waitFor();
    await rowOf('Jana Nováková').getByText('Účast na seminářích: 0 z 1 požadovaných dnů.').waitFor();
    await rowOf('Petr Dvořák').getByText('Není zápis do kurzu.').waitFor();
  });

  it('records the day from paper', async () => {
    await page.goto(`${product.url}/days/${day.id}/check-in/paper`);
    const boxes = page.getByRole('checkbox', { name: /Jana/ });
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('button', { name: 'Uložit 2 změny' }).click();

    await page.getByText('2 změny jsou zapsané').waitFor();
  });

  it('sees who completes and closes; for ten minutes nothing is issued and it can be taken back', async () => {
    await closing();
    await page.getByText('Certifikát dostane 1 člověk.').first().waitFor();
    await page.getByRole('button', { name: 'Uzavřít běh…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Uzavřít běh' }).click();
    await page.getByText(/^Běh se uzavře/).waitFor();
    expect(await product.mailsTo(JANA, /Potvrzení/)).toEqual([]);

    await page.getByRole('button', { name: 'Vzít uzavření zpět' }).click();

    await page.getByRole('button', { name: 'Uzavřít běh…' }).waitFor();
  });

  it('does not wait: the certificate is issued, mailed and in the archive, and the coordinator gets the report', async () => {
    await page.getByRole('button', { name: 'Uzavřít běh…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Uzavřít běh' }).click();
    await page.getByRole('button', { name: 'Nečekat a vystavit hned' }).click();

    await rowOf('Jana Nováková')
      .getByText(/certifikát \d{4}\/\d+/)
      .waitFor();
    await rowOf('Petr Dvořák').getByText('bez certifikátu').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Stáhnout všechny certifikáty (ZIP)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Chrudim.zip');
    await until(
      () => product.mailsTo(JANA, /absolvování/),
      ({ length }) => length === 1,
    );
    expect(await product.mailTo('tomas.riha@roundtable.example', /Uzavřený běh/)).toContain('Dokončilo: 1');
  });
});
