import type { Language, Question, Texts } from '@app/course-format';
import { disguiseItems, disguiseRightSides } from './disguise.js';
import { promptWithLines, splitAtGaps } from './gap-segments.js';
import type { PresentedQuestion } from '@app/contracts';
import type { QuestionOf } from './question-of.js';
import { shuffleGapOptions, shuffleParts } from './shuffle-options.js';
import { textIn } from './text-in.js';

type Presented<T extends Question['type']> = Extract<PresentedQuestion, { type: T }>;

/**
 * The question as a browser may see it before the answer is handed in: one language, shuffled, nothing that tells
 * the answer. `seed` belongs to the attempt, is stored with it and never sent to the browser.
 */
export function presentQuestion(question: Question, language: Language, seed: string): PresentedQuestion {
  const common = presentCommon(question, language);
  const text = (texts: Texts) => textIn(texts, language);

  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = shuffleParts(question, question.options, seed);
      return {
        ...common,
        type: question.type,
        options: options.map((option) => ({ id: option.id, text: text(option.text) })),
      };
    }
    case 'truefalse':
    case 'short':
      return { ...common, type: question.type };
    case 'matching':
      return { ...common, type: 'matching', ...presentSides(question, language, seed) };
    case 'ordering': {
      const items = disguiseItems(question, seed).map(({ id, part }) => ({ id, text: text(part.text) }));
      return { ...common, type: 'ordering', items };
    }
    case 'gap':
      return { ...common, type: 'gap', ...presentGaps(question, language, seed) };
    case 'numeric':
      return { ...common, type: 'numeric', unit: question.unit ? text(question.unit) : null };
    case 'hotspot':
      return {
        ...common,
        type: 'hotspot',
        picture: presentPicture(question.picture, language),
        regions: shuffleParts(question, question.regions, seed).map((region) => ({
          id: region.id,
          text: text(region.text),
          rect: region.rect,
        })),
      };
    case 'likert':
      return { ...common, type: 'likert', low: text(question.low), high: text(question.high) };
    case 'open':
      return { ...common, type: 'open', guidance: text(question.guidance), minWords: question.minWords ?? null };
  }
}

/** What every question has, before and after it was handed in. */
export function presentCommon({ id, prompt, picture }: Question, language: Language) {
  return {
    id,
    prompt: textIn(prompt, language),
    picture: picture ? presentPicture(picture, language) : null,
  };
}

export function presentPicture({ src, alt }: QuestionOf<'hotspot'>['picture'], language: Language) {
  return { src, alt: textIn(alt, language) };
}

function presentSides(
  question: QuestionOf<'matching'>,
  language: Language,
  seed: string,
): Pick<Presented<'matching'>, 'lefts' | 'rights'> {
  return {
    lefts: question.pairs.map(({ id, left }) => ({ id, text: textIn(left, language) })),
    rights: disguiseRightSides(question, seed).map(({ id, part }) => ({ id, text: textIn(part.right, language) })),
  };
}

function presentGaps(
  question: QuestionOf<'gap'>,
  language: Language,
  seed: string,
): Pick<Presented<'gap'>, 'prompt' | 'segments'> {
  const prompt = textIn(question.prompt, language);
  const segments = splitAtGaps(prompt, question.gaps).map((segment): Presented<'gap'>['segments'][number] => {
    if (segment.kind === 'text') return { kind: 'text', text: segment.text };
    const { gap } = segment;
    if (gap.kind === 'typed') return { kind: 'typed', gapId: gap.id };
    const options = shuffleGapOptions(gap, question, seed).map(({ id, text }) => ({
      id,
      text: textIn(text, language),
    }));
    return { kind: 'chosen', gapId: gap.id, options };
  });
  return { prompt: promptWithLines(prompt, question.gaps), segments };
}
