import type { AttemptView, EnrolmentView } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { readLesson } from '../api-learner.js';
import { openBrowser, openPage, phone } from '../browser.js';
import { Product } from '../product.js';
import { QuizSolver } from '../quiz-solver.js';
import { scrollThrough } from '../reader.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';

describe('a learner on a train', () => {
  let product: Product;
  let browser: Browser;
  let learner: Visitor;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    await learner.json<EnrolmentView>('POST', `/courses/${COURSE}/enrolment`, { audience: 'politician' });
    page = await openPage(browser, phone, learner);
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  const open = async (lesson: string): Promise<void> => {
    await page.goto(`${product.url}/courses/${COURSE}/lessons/${lesson}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const loseConnection = () => page.context().setOffline(true);
  const findConnection = () => page.context().setOffline(false);
  const progressOf = async (lesson: string) => (await readLesson(learner, lesson)).progress;

  it('reads a lesson to its end in a tunnel: the page says so, and everything is saved behind it', async () => {
    await open('who-is-who');
    await page.locator('[data-block]').first().waitFor();
    await loseConnection();
    await page.getByText('Jste bez připojení. Co máte na obrazovce, můžete dál číst').waitFor();
    await scrollThrough(page);
    await page.getByRole('button', { name: /^Dokončit a pokračovat/ }).click();
    await page.getByText('Máme poznamenáno, že máte dočteno, ale nejsme ve spojení').waitFor();
    await page.getByText('Nejste ve spojení. Uložíme to').first().waitFor();
    expect((await progressOf('who-is-who')).state).not.toBe('done');

    await findConnection();

    await until(
      () => progressOf('who-is-who'),
      ({ state }) => state === 'done',
    );
    await page.getByText('Jste bez připojení').waitFor({ state: 'hidden' });
    await page.getByText('Nejste ve spojení').first().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^(Dokončit a pokračovat|Pokračovat)/ }).click();
    await page.waitForURL('**/lessons/open-and-decided');
  });

  it('loses nothing when the page is closed before the connection is back', async () => {
    await open('open-and-decided');
    await page.locator('[data-block]').first().waitFor();
    await loseConnection();
    await page.locator('[data-block="b6"]').evaluate((block) => block.scrollIntoView());
    await page.getByText('Nejste ve spojení. Uložíme to').first().waitFor();
    const device = page.context();
    await page.close();

    await device.setOffline(false);
    page = await device.newPage();
    await open('levels-of-participation');

    const { reached } = await until(
      () => progressOf('open-and-decided'),
      ({ block }) => block >= 5,
    );
    expect(reached).toBeGreaterThanOrEqual(6);
  });

  it('answers a whole quiz in a tunnel, cannot hand it in there, and hands it in behind it', async () => {
    await open('final-quiz');
    await page.getByRole('button', { name: 'Začít test' }).click();
    await page.waitForURL('**/final-quiz?attempt=*');
    await page.locator('#question-1').waitFor();
    const attempt = `/attempts/${new URL(page.url()).searchParams.get('attempt')}?language=cs`;
    await loseConnection();
    const answered = await new QuizSolver().solve(page);
    await page.getByText('Nejste ve spojení. Uložíme to').first().waitFor();
    await page.getByRole('button', { name: 'Odevzdat test' }).click();
    await page.getByText('Test zatím nejde odevzdat, protože nejsme ve spojení').waitFor();
    expect((await learner.json<AttemptView>('GET', attempt)).answers).toEqual({});

    await findConnection();

    const stored = () => learner.json<AttemptView>('GET', attempt);
    await until(stored, ({ answers }) => Object.keys(answers).length === answered);
    await page
      .getByText(/^\s*Uloženo/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Odevzdat test' }).click();
    await page.getByText('Test máte splněný').first().waitFor();
    expect((await stored()).result?.percent).toBe(100);
  });
});
