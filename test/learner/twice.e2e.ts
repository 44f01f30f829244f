import type {
  AttemptView,
  CertificateView,
  CourseView,
  DeviceView,
  HomeView,
  InvitationView,
  ProfileView,
  QuizOverview,
} from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { readLesson, readLessons } from '../api-learner.js';
import { desktop, openBrowser, openPage, visitorOn } from '../browser.js';
import { Product } from '../product.js';
import { QuizSolver } from '../quiz-solver.js';
import { scrollThrough } from '../reader.js';
import { until } from '../until.js';
import { COURSE, Visitor } from '../visitor.js';

const councillor = 'marie.krejcova@obec.example';
const QUIZ = `/courses/${COURSE}/lessons/final-quiz`;

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await Product.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

const placeOf = async (learner: Visitor): Promise<NonNullable<CourseView['enrolment']>> => {
  const { enrolment } = await learner.json<CourseView>('GET', `/courses/${COURSE}?language=cs`);
  if (!enrolment) throw new Error('There is no place in the course.');
  return enrolment;
};
const attemptsOf = async (learner: Visitor) => {
  const { id } = await placeOf(learner);
  return (await learner.json<QuizOverview>('GET', `/enrolments/${id}/quizzes/final?language=cs`)).attempts;
};

describe('a button that is pressed twice', () => {
  let page: Page;
  let learner: Visitor;

  beforeAll(async () => {
    page = await openPage(browser, desktop);
  });

  it('sends an invitation once', async () => {
    const trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
    const office = await openPage(browser, desktop, trainer);
    await office.goto(`${product.url}/invitations`);
    await office.getByLabel('E-mailové adresy').fill(councillor);
    await office.getByLabel('Kurz', { exact: true }).selectOption({ label: 'Facilitace setkání s veřejností' });
    await office.getByRole('button', { name: 'Odeslat pozvánky' }).dblclick();

    await office.getByText('Odeslána 1 pozvánka').waitFor();
    const { items } = await trainer.json<{ items: InvitationView[] }>('GET', '/invitations');
    expect(items).toHaveLength(1);
    await product.mailTo(councillor);
    expect(await product.mailsTo(councillor)).toHaveLength(1);
  });

  it('accepts an invitation once', async () => {
    const mail = await product.mailTo(councillor);
    await page.goto(/http:\/\/localhost:\d+\/invitations\/[A-Za-z0-9_-]+/.exec(mail)?.[0] ?? '');
    await page.getByRole('button', { name: 'Přijmout a začít' }).dblclick();

    await page.waitForURL(`**/courses/${COURSE}`);
    learner = await visitorOn(page, product);
    expect((await learner.json<{ items: DeviceView[] }>('GET', '/devices')).items).toHaveLength(1);
  });

  it('saves a profile once', async () => {
    const { version } = await learner.json<ProfileView>('GET', '/me');
    await page.goto(`${product.url}/account`);
    const form = page.getByRole('region', { name: 'Jméno a oslovení' });
    await form.getByLabel('Jméno', { exact: true }).fill('Marie');
    await form.getByLabel('Příjmení').fill('Krejčová');
    await form.getByRole('button', { name: 'Uložit' }).dblclick();

    await form.getByText('Uloženo').waitFor();
    const profile = await learner.json<ProfileView>('GET', '/me');
    expect(profile).toMatchObject({ printedName: 'Marie Krejčová', version: version + 1 });
  });

  it('adds an office once', async () => {
    const offices = page.getByRole('region', { name: 'Funkce v obcích' });
    await offices.getByRole('combobox', { name: 'Obec' }).fill('nova ves');
    await offices.getByRole('listbox').getByRole('option').first().click();
    await offices.getByLabel('Funkce', { exact: true }).fill('zastupitelka');
    await offices.getByLabel('zastupitel/ka').check();
    await offices.getByLabel('Od', { exact: true }).fill('2026-10-20');
    await offices.getByRole('button', { name: 'Uložit' }).dblclick();

    await offices.getByRole('listitem').filter({ hasText: 'Nová Ves' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect((await learner.json<ProfileView>('GET', '/me')).mandates).toHaveLength(1);
  });

  it('takes one place in the course', async () => {
    await page.goto(`${product.url}/courses/${COURSE}`);
    await page.getByRole('button', { name: 'Zapsat se na kurz' }).dblclick();

    await page.getByRole('link', { name: 'Začít', exact: true }).waitFor();
    const { active } = await learner.json<HomeView>('GET', '/home?language=cs');
    expect(active.map(({ courseSlug }) => courseSlug)).toEqual([COURSE]);
  });

  it('starts one attempt at the quiz', async () => {
    await page.goto(`${product.url}${QUIZ}`);
    await page.getByRole('button', { name: 'Začít test' }).dblclick();

    await page.waitForURL('**/final-quiz?attempt=*');
    expect(await attemptsOf(learner)).toHaveLength(1);
  });

  it('hands the quiz in once, and one certificate comes of it', async () => {
    const { id } = await placeOf(learner);
    await readLessons(learner, id);
    await page.locator('#question-1').waitFor();
    await new QuizSolver().solve(page);
    await page.getByRole('button', { name: 'Odevzdat test' }).dblclick();

    await page.getByText('Test máte splněný').first().waitFor();
    expect((await attemptsOf(learner)).map(({ percent }) => percent)).toEqual([100]);
    const { items } = await learner.json<{ items: CertificateView[] }>('GET', '/certificates');
    expect(items.map(({ printedName }) => printedName)).toEqual(['Marie Krejčová']);
    await product.mailTo(councillor, /\/certificates\//);
    expect(await product.mailsTo(councillor, /\/certificates\//)).toHaveLength(1);
  });
});

describe('a course that is open in two tabs', () => {
  let learner: Visitor;
  let one: Page;
  let other: Page;

  beforeAll(async () => {
    learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    await learner.json('POST', `/courses/${COURSE}/enrolment`, { audience: 'politician' });
    one = await openPage(browser, desktop, learner);
    other = await one.context().newPage();
  });

  const openBoth = async (path: string): Promise<void> => {
    for (const tab of [one, other]) await tab.goto(`${product.url}${path}`);
  };
  const blockIs = (wanted: (block: number) => boolean) =>
    until(
      () => readLesson(learner, 'who-is-who'),
      ({ progress }) => wanted(progress.block),
    );
  const readTo = async (tab: Page, block: number): Promise<void> => {
    await tab.bringToFront();
    await tab.locator(`[data-block="b${block}"]`).evaluate((element) => element.scrollIntoView());
  };

  it('keeps the later place in a lesson, and finishes it once', async () => {
    await openBoth(`/courses/${COURSE}/lessons/who-is-who`);
    await readTo(one, 12);
    await blockIs((block) => block > 10);
    await readTo(other, 5);
    await blockIs((block) => block > 2 && block < 8);

    for (const tab of [one, other]) {
      await tab.bringToFront();
      await scrollThrough(tab);
      await tab.getByRole('button', { name: /^Dokončit a pokračovat/ }).click();
      await tab.waitForURL('**/lessons/open-and-decided');
    }

    expect(await placeOf(learner)).toMatchObject({ doneLessons: 1 });
    expect((await readLesson(learner, 'who-is-who')).progress.state).toBe('done');
  });

  it('is one attempt at the quiz, in which the later answer counts', async () => {
    await openBoth(QUIZ);
    for (const tab of [one, other]) {
      await tab.bringToFront();
      await tab.getByRole('button', { name: 'Začít test' }).click();
      await tab.waitForURL('**/final-quiz?attempt=*');
    }
    expect(one.url()).toBe(other.url());
    const path = `/attempts/${new URL(one.url()).searchParams.get('attempt')}?language=cs`;
    const stored = () => learner.json<AttemptView>('GET', path);
    const question = (await stored()).questions.find(({ type }) => type === 'single');
    if (question?.type !== 'single') throw new Error('No question of this attempt has one right option.');
    const choose = async (tab: Page, option: number): Promise<void> => {
      await tab.bringToFront();
      await tab.locator(`input[name="${question.id}"]`).nth(option).check();
      const answer = { type: 'single', optionId: question.options[option]?.id };
      await until(stored, ({ answers }) => JSON.stringify(answers[question.id]) === JSON.stringify(answer));
    };

    await choose(one, 0);
    await choose(other, 1);
    await choose(one, 2);

    expect(await attemptsOf(learner)).toHaveLength(1);
  });

  it('shows the result in the other tab as well, once it is handed in', async () => {
    await one.bringToFront();
    await one.getByRole('button', { name: 'Odevzdat test' }).click();
    await one.getByRole('button', { name: 'Odevzdat i tak' }).click();
    await one.getByRole('heading', { name: 'Výsledek 1. pokusu' }).waitFor();

    await other.bringToFront();
    await other.locator('fieldset[id^="question-"] input[type="radio"]').first().check();

    await other.getByRole('heading', { name: 'Výsledek 1. pokusu' }).waitFor();
    expect((await attemptsOf(learner)).map(({ submittedAt }) => submittedAt !== null)).toEqual([true]);
  });
});
