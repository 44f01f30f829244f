import type { Locator, Page } from 'playwright-core';
import {
  courseQuestions,
  rightOnes,
  squeeze,
  type CourseOption,
  type CourseQuestion,
  type Texts,
} from './course-questions.js';

/** Knows the answers, because it may read the course's files; a browser never gets them. */
export class QuizSolver {
  private readonly questions = courseQuestions();

  constructor(private readonly language: 'cs' | 'en' | 'nb' = 'cs') {}

  /** Answers each question on the page as a person would: by its words. */
  async solve(page: Page): Promise<number> {
    const cards = page.locator('fieldset[id^="question-"]');
    await cards.first().waitFor();
    const count = await cards.count();
    for (let index = 0; index < count; index += 1) await this.answer(cards.nth(index));
    return count;
  }

  private async answer(card: Locator): Promise<void> {
    const words = squeeze(await card.innerText());
    const question = this.questions.find((one) => this.piecesOf(one).every((piece) => words.includes(piece)));
    if (!question) throw new Error(`No question of the course reads: ${words.slice(0, 200)}`);
    await this.give(card, question);
  }

  /** The texts by which a question is recognised: the prompt, or what stands between its gaps. */
  private piecesOf({ type, prompt }: CourseQuestion): string[] {
    const text = prompt[this.language];
    return type === 'gap'
      ? text
          .split(/\{\{[^}]+\}\}/)
          .map(squeeze)
          .filter((piece) => piece.length > 3)
      : [squeeze(text)];
  }

  private async give(card: Locator, question: CourseQuestion): Promise<void> {
    switch (question.type) {
      case 'single':
      case 'multiple':
        for (const { text } of rightOnes(question.options)) await this.choose(card, text);
        return;
      case 'truefalse':
        return choose(
          card,
          { cs: ['Pravda', 'Nepravda'], en: ['True', 'False'], nb: ['Sant', 'Usant'] }[this.language][
            question.correct ? 0 : 1
          ] ?? '',
        );
      case 'hotspot':
        for (const { text } of rightOnes(question.regions)) await this.choose(card, text);
        return;
      case 'matching':
        for (const { left, right: side } of question.pairs ?? []) {
          await card.getByLabel(left[this.language], { exact: true }).selectOption({ label: side[this.language] });
        }
        return;
      case 'ordering':
        return this.order(card, question.items ?? []);
      case 'gap':
        return this.fill(card, question);
      case 'numeric':
        return card.getByRole('textbox').fill(String(question.correct));
      case 'short':
        return card.getByRole('textbox').fill(question.accepted?.[this.language]?.[0] ?? '');
      case 'likert':
        return card.getByRole('radio').nth(3).check();
      default:
        return card.getByRole('textbox').fill('Děkuji, píšu si to. Teď prosím každého o jednu větu.');
    }
  }

  private choose(card: Locator, text: Texts): Promise<void> {
    return choose(card, text[this.language]);
  }

  /** Moves each step up to its place by the buttons. */
  private async order(card: Locator, items: CourseOption[]): Promise<void> {
    for (const [place, { text }] of items.entries()) {
      for (let at = await this.placeOf(card, text); at > place; at = await this.placeOf(card, text)) {
        await card.locator('li').nth(at).locator('button').first().click();
      }
    }
    const keep = card.locator('ol ~ button, ol + button');
    if (await keep.isVisible().catch(() => false)) await keep.click();
  }

  private async placeOf(card: Locator, text: Texts): Promise<number> {
    const rows = (await card.locator('li').allInnerTexts()).map(squeeze);
    return rows.findIndex((row) => row.includes(squeeze(text[this.language])));
  }

  private async fill(card: Locator, { gaps = [] }: CourseQuestion): Promise<void> {
    const fields = card.locator('input[type="text"], select');
    for (const [index, gap] of gaps.entries()) {
      const field = fields.nth(index);
      if (gap.kind === 'typed') await field.fill(gap.accepted?.[this.language]?.[0] ?? '');
      else await field.selectOption({ label: gap.options?.find(({ correct }) => correct)?.text[this.language] ?? '' });
    }
  }
}

async function choose(card: Locator, text: string): Promise<void> {
  const rows = card.locator('label').filter({ hasText: new RegExp(`${spaced(text)}\\s*$`) });
  await rows.locator('input').first().check();
}

/** Matches the text whatever kind of space stands in it. */
function spaced(text: string): string {
  return squeeze(text)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '[\\s\\u00a0]+');
}
