import type { Browser, Page } from 'playwright-core';
import { readLesson } from '../api-learner.js';
import { desktop, openBrowser, openPage } from '../browser.js';
import { Product } from '../product.js';
import { codeAfter } from '../sign-in.js';
import { COURSE, Visitor } from '../visitor.js';

const email = 'jana.novakova@roundtable.example';
const MOST_STOPS = 250;

interface Stop {
  /** What is written on it or beside it. */
  name: string;
  /** `button`, `a`, `input radio`, … */
  kind: string;
  isInQuestion: boolean;
  isChecked: boolean;
  isFocusSeen: boolean;
}

describe('a learner with a keyboard only', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  const unseen = new Set<string>();

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    page = await openPage(browser, desktop);
    await page.goto(`${product.url}/sign-in?returnTo=/courses/${COURSE}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await product.remove();
  });

  /** Goes on to the next thing that takes the focus. */
  const tab = async (): Promise<Stop> => {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    // Behind the last stop the focus is at the browser's own buttons for a moment.
    if (!stop.isFocusSeen && stop.kind !== 'body')
      unseen.add(`${stop.kind} "${stop.name}" at ${new URL(page.url()).pathname}`);
    return stop;
  };
  const tabTo = async (name: RegExp, kind = /./): Promise<void> => {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const stop = await tab();
      if (name.test(stop.name) && kind.test(stop.kind)) return;
    }
    throw new Error(`Nothing called ${String(name)} takes the focus at ${page.url()}`);
  };
  const press = (key: string) => page.keyboard.press(key);
  const headingIs = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('signs in by the code of the mail', async () => {
    await tabTo(/^E-mail/, /input/);
    await page.keyboard.type(email);
    const code = await codeAfter(product, email, async () => {
      await press('Enter');
      await headingIs(/Podívejte se do pošty/);
    });
    await tabTo(/^Kód z e-mailu/);
    await page.keyboard.type(code);
    await press('Enter');

    await page.waitForURL(`**/courses/${COURSE}`);
    await headingIs(/Facilitace setkání/);
  });

  it('enrols and goes to the first lesson', async () => {
    await tabTo(/^Zapsat se na kurz$/);
    await press('Space');
    await page.getByRole('link', { name: 'Začít', exact: true }).waitFor();
    await tabTo(/^Začít$/);
    await press('Enter');

    await page.waitForURL('**/lessons/who-is-who');
    await headingIs(/Kdo je kdo/);
  });

  it('reads the lesson to its end and finishes it', async () => {
    await page.locator('[data-block]').last().waitFor();
    for (let screens = 0; screens < 60 && !(await page.evaluate(isAtEnd)); screens += 1) {
      await press('PageDown');
      await page.waitForTimeout(100);
    }
    await tabTo(/^Dokončit a pokračovat/);
    await press('Enter');

    await page.waitForURL('**/lessons/open-and-decided');
    const learner = await Visitor.signedIn(product, email);
    expect((await readLesson(learner, 'who-is-who')).progress.state).toBe('done');
  });

  it('finds the quiz, answers each question and hands in', async () => {
    await tabTo(/^Facilitace setkání/, /^a$/);
    await press('Enter');
    await page.waitForURL(`**/courses/${COURSE}`);
    await headingIs(/Facilitace setkání/);
    await tabTo(/^Závěrečný test/, /^a$/);
    await press('Enter');
    await headingIs(/Závěrečný test/);
    await tabTo(/^Začít test$/);
    await press('Enter');
    await page.locator('#question-1').waitFor();

    await answerAll();
    expect(await page.locator('fieldset[id^="question-"]:not([data-answered])').count()).toBe(0);
    await press('Enter');

    await page.getByRole('heading', { level: 2, name: /^Výsledek 1/ }).waitFor();
  });

  it('always saw where the focus was', () => {
    expect([...unseen]).toEqual([]);
  });

  /** Gives each question some answer, by the keys of its kind of field, and stops at the button below them. */
  const answerAll = async (): Promise<void> => {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const stop = await tab();
      if (stop.name === 'Odevzdat test') return;
      if (!stop.isInQuestion) continue;
      if (stop.kind === 'input radio' && !stop.isChecked) {
        await press('Space');
        await press('ArrowDown');
      } else if (stop.kind === 'input checkbox') await press('Space');
      else if (stop.kind === 'select') await press('ArrowDown');
      else if (stop.kind === 'button' && stop.name.startsWith('Pořadí nechat')) await press('Enter');
      else if (/^(input text|textarea)/.test(stop.kind)) await page.keyboard.type('3 lidé u stolu');
    }
    throw new Error('The button that hands in was not reached.');
  };
});

function isAtEnd(): boolean {
  return window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
}

/** Runs in the page. A field may leave showing the focus to the label around it. */
function describeFocus(): Stop {
  const element = document.activeElement as HTMLElement;
  const field = element instanceof HTMLInputElement ? element : null;
  const labels = (element as HTMLInputElement).labels ?? [];
  const words = element.getAttribute('aria-label') ?? [...labels].map((label) => label.innerText).join(' ');
  const shows = (one: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  return {
    name: (words || element.innerText).replace(/\s+/g, ' ').trim(),
    kind: field ? `input ${field.type}` : element.tagName.toLowerCase(),
    isInQuestion: element.closest('[id^="question-"]') !== null,
    isChecked: field?.checked ?? false,
    isFocusSeen: [element, ...labels].some(shows),
  };
}
