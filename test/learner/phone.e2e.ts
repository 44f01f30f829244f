import { readFile } from 'node:fs/promises';
import type { AttemptView } from '@app/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, phone, visitorOn } from '../browser.js';
import { Product } from '../product.js';
import { QuizSolver } from '../quiz-solver.js';
import { finishLesson } from '../reader.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';

const councillor = 'marie.krejcova@obec.example';

describe('a newly elected councillor with a phone', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    context = await browser.newContext({ ...phone, acceptDownloads: true });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  it('is invited by a trainer and lands on the course with one press', async () => {
    const trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    await trainer.json('POST', '/invitations', {
      emails: [councillor],
      courseSlug: COURSE,
      language: 'cs',
      message: 'Těším se na Vás.',
    });
    const mail = await product.mailTo(councillor, /invitations\//);
    const [link] = /http:\/\/localhost:\d+\/invitations\/[A-Za-z0-9_-]+/.exec(mail) ?? [];

    await page.goto(link ?? '');
    await page.getByRole('button', { name: 'Přijmout a začít' }).click();

    await page.waitForURL(`**/courses/${COURSE}`);
    await page.getByRole('heading', { level: 1, name: /Facilitace setkání/ }).waitFor();
  });

  it('tells a name and an office, as they will be printed', async () => {
    await page.goto(`${product.url}/account`);
    await page.getByLabel('Tituly před jménem').fill('Ing.');
    await page.getByLabel('Jméno', { exact: true }).fill('Marie');
    await page.getByLabel('Příjmení').fill('Krejčová Řeháčková');
    await page.getByRole('button', { name: 'Uložit' }).first().click();
    await page.getByText('Ing. Marie Krejčová Řeháčková').first().waitFor();

    // Somebody without an office finds the form open.
    const offices = page.getByRole('region', { name: 'Funkce v obcích' });
    await offices.getByRole('combobox', { name: 'Obec' }).fill('nova ves');
    await offices.getByRole('listbox').getByRole('option').first().click();
    await offices.getByLabel('Funkce', { exact: true }).fill('zastupitelka');
    await offices.getByLabel('zastupitel/ka').check();
    await offices.getByLabel('Od', { exact: true }).fill('2026-10-20');
    await offices.getByRole('button', { name: 'Uložit' }).click();
    await offices.getByRole('listitem').filter({ hasText: 'Nová Ves' }).waitFor();
  });

  it('enrols in one press and reads every lesson to its end', async () => {
    await page.goto(`${product.url}/courses/${COURSE}`);
    await page.getByRole('button', { name: 'Zapsat se na kurz' }).click();
    await page
      .getByRole('link', { name: /^(Začít|Pokračovat)/ })
      .first()
      .click();

    for (let lessons = 0; lessons < 30 && !page.url().endsWith('/final-quiz'); lessons += 1) await finishLesson(page);

    expect(page.url()).toContain('/lessons/final-quiz');
  }, 240_000);

  it('passes the quiz, keeps the answers over a refresh, and gets the certificate by itself', async () => {
    await page.getByRole('button', { name: 'Začít test' }).click();
    const solver = new QuizSolver();
    const answered = await solver.solve(page);
    const attempt = `/attempts/${new URL(page.url()).searchParams.get('attempt')}?language=cs`;
    const own = await visitorOn(page, product);
    await until(
      () => own.json<AttemptView>('GET', attempt),
      ({ answers }) => Object.keys(answers).length === answered,
    );
    await page.reload();
    await page
      .locator('fieldset[data-answered]')
      .nth(answered - 1)
      .waitFor();

    await page.getByRole('button', { name: 'Odevzdat test' }).click();

    await page.getByText('Test máte splněný').first().waitFor();
    expect(
      await page
        .getByText(/100\s*%/)
        .first()
        .isVisible(),
    ).toBe(true);
    await page.goto(`${product.url}/`);
    await page
      .getByRole('link', { name: /Facilitace setkání/ })
      .first()
      .waitFor();
  }, 120_000);

  it('holds a PDF, and a stranger verifies it by the printed code', async () => {
    const mail = await product.mailTo(councillor, /\/certificates\//);
    const [link] = /http:\/\/localhost:\d+\/certificates\/[0-9a-f-]+/.exec(mail) ?? [];
    await page.goto(link ?? '');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Stáhnout PDF' }).click(),
    ]);
    const pdf = await readFile(await download.path());
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';

    const stranger = await (await browser.newContext({ ...phone })).newPage();
    await stranger.goto(`${product.url}/overeni`);
    await stranger.getByLabel('Ověřovací kód').fill(code.toLowerCase().replaceAll('-', ' '));
    await stranger.getByRole('button', { name: 'Ověřit' }).click();

    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await stranger.getByText('Certifikát je platný').waitFor();
    const shown = await stranger.getByRole('main').innerText();
    expect(shown).toContain('M. K.');
    expect(shown).not.toContain('Krejčová');
    expect(shown).toMatch(/Facilitace setkání s\sveřejností/);
  });
});
