import type { AttemptView, ProfileView, QuizOverview } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { readLesson } from '../api-learner.js';
import { desktop, openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { signInByCode } from '../sign-in.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';

const email = 'petr.dvorak@roundtable.example';
const LESSON = 'choosing-a-method';

describe('an officer who goes on at another device', () => {
  let product: Product;
  let browser: Browser;
  let officer: Visitor;
  let enrolmentId: string;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    officer = await Visitor.signedIn(product, email);
    const enrolment = await officer.json<{ id: string }>('POST', `/courses/${COURSE}/enrolment`, {
      audience: 'officer',
    });
    enrolmentId = enrolment.id;
  });
  beforeEach(async () => {
    const { version } = await officer.json<ProfileView>('GET', '/me');
    await officer.json('PATCH', '/me', { version, language: 'cs' });
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  /** Whether this block of the text stands in the upper half of the screen, where a reader goes on. */
  const isBeforeEyes = (page: Page, block: number) => () =>
    page.locator(`[data-block="b${block}"]`).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight / 2;
    });
  const speakNorwegian = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Jazyk: Čeština' }).click();
    await page.getByRole('button', { name: 'Norsk bokmål' }).click();
    await page.locator('html[lang="nb"]').waitFor();
  };

  it('finds the same paragraph there, also in another language', async () => {
    const first = await openPage(browser, phone);
    await signInByCode(first, product, { email, to: `/courses/${COURSE}/lessons/${LESSON}` });
    await first.locator('[data-block="b10"]').evaluate((block) => block.scrollIntoView());
    const { progress } = await until(
      () => readLesson(officer, LESSON),
      (page) => page.progress.block > 8,
    );
    await first.context().close();

    const second = await openPage(browser, desktop);
    await signInByCode(second, product, { email, to: '/' });
    await second
      .getByRole('link', { name: /^Pokračovat/ })
      .first()
      .click();
    await second.getByRole('heading', { level: 1, name: 'Kterou metodu zvolit' }).waitFor();
    await until(isBeforeEyes(second, progress.block), Boolean);

    await second.goto(product.url);
    await speakNorwegian(second);
    await second
      .getByRole('link', { name: /^Fortsett/ })
      .first()
      .click();
    await second.getByRole('heading', { level: 1, name: 'Hvilken metode passer' }).waitFor();
    await until(isBeforeEyes(second, progress.block), Boolean);
    expect(progress.block).toBeGreaterThan(8);
  });

  it('keeps the answers of a quiz, also in another language', async () => {
    const first = await openPage(browser, desktop);
    const quiz = `/courses/${COURSE}/lessons/final-quiz`;
    await signInByCode(first, product, { email, to: quiz });
    await first.getByRole('button', { name: 'Začít test' }).click();
    await first.waitForURL('**/final-quiz?attempt=*');
    await first.locator('[id^="question-"] input[type="radio"]').first().check();
    const attemptId = new URL(first.url()).searchParams.get('attempt');
    await until(
      () => officer.json<AttemptView>('GET', `/attempts/${attemptId}?language=cs`),
      ({ answers }) => Object.keys(answers).length === 1,
    );
    await first.context().close();

    const second = await openPage(browser, phone);
    await signInByCode(second, product, { email, to: quiz });
    await second.locator(`a[href*="${attemptId}"]`).click();
    await second.locator('[id^="question-"][data-answered] input:checked').waitFor();
    await speakNorwegian(second);
    await second.getByRole('heading', { level: 1, name: 'Avsluttende test' }).waitFor();
    await second
      .locator('#question-1')
      .getByText(/^Spørsmål 1/)
      .waitFor();

    await second.locator('[id^="question-"][data-answered] input:checked').waitFor();
    expect(await second.locator('[id^="question-"][data-answered]').count()).toBe(1);
    const overview = `/enrolments/${enrolmentId}/quizzes/final?language=cs`;
    expect((await officer.json<QuizOverview>('GET', overview)).attempts).toHaveLength(1);
  });
});
