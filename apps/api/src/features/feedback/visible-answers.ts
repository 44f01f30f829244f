import { LEAST_FEEDBACK } from '@app/contracts';
import type { FeedbackAnswer } from './feedback-answer.entity.js';
import { tallyByLanguage, tallyOf, type DayTallies } from './tally.js';

type Given = Pick<FeedbackAnswer, 'language' | 'step' | 'questions' | 'skills' | 'text'>;

/**
 * While the form is open, answers appear five by five: whoever watches the results while somebody fills in the form
 * does not see what that one answer changed. When it is closed, all count.
 */
export function toShow<T extends Given>(answers: readonly T[], isClosed: boolean): T[] {
  const steps = Math.floor(answers.length / LEAST_FEEDBACK);
  const shown = isClosed ? [...answers] : answers.filter(({ step }) => step < steps);
  return shown.length >= LEAST_FEEDBACK ? shown : [];
}

export function talliesOf(shown: readonly Given[], answered: number): DayTallies {
  if (shown.length === 0) return { answered, all: null, byLanguage: {} };
  return { answered, all: tallyOf(shown), byLanguage: tallyByLanguage(shown) };
}

/** Null below five texts. A text in a language that fewer than five have used would point to those few. */
export function textsToShow(shown: readonly Given[]): string[] | null {
  const inUse = (language: Given['language']) => shown.filter((one) => one.language === language).length;
  const texts = shown
    .filter(({ text, language }) => text !== '' && inUse(language) >= LEAST_FEEDBACK)
    .map(({ text }) => text);
  return texts.length >= LEAST_FEEDBACK ? texts : null;
}
