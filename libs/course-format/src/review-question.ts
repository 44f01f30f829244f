import { languages, type Texts } from './language.js';
import type { Question } from './question-file.js';
import type { QuestionReview } from './question-review.js';
import { reviewGaps } from './review-gaps.js';

/** The right option gives itself away when it is longer than every other by more than this share. */
const tellingLength = 0.3;
/** … and by more than this many characters: of two single words one is always longer. */
const tellingCharacters = 12;

interface Choice {
  id: string;
  text: Texts;
  correct?: true;
}

/** Reports a question that cannot be answered rightly, or that answers itself. */
export function reviewQuestion(review: QuestionReview): void {
  const { value, path } = review.question;
  switch (value.type) {
    case 'single':
      reviewChoices(review, { list: value.options, path: [...path, 'options'], right: 'one' });
      break;
    case 'multiple':
      reviewChoices(review, { list: value.options, path: [...path, 'options'], right: 'some' });
      break;
    case 'hotspot':
      reviewChoices(review, { list: value.regions, path: [...path, 'regions'], right: 'any' });
      reviewRegions(review, value);
      break;
    case 'matching':
      reviewIds(review, [...value.pairs, ...(value.distractors ?? [])], (index) =>
        index < value.pairs.length ? ['pairs', index, 'id'] : ['distractors', index - value.pairs.length, 'id'],
      );
      break;
    case 'ordering':
      reviewIds(review, value.items, (index) => ['items', index, 'id']);
      break;
    case 'gap':
      reviewIds(review, value.gaps, (index) => ['gaps', index, 'id']);
      reviewGaps(review, value);
      value.gaps.forEach((gap, index) => {
        if (gap.kind === 'chosen') {
          reviewChoices(review, { list: gap.options, path: [...path, 'gaps', index, 'options'], right: 'one' });
        }
      });
      break;
    default:
      break;
  }
}

interface Choices {
  list: Choice[];
  path: readonly PropertyKey[];
  /** Exactly one right; at least one right and one wrong; at least one right. */
  right: 'one' | 'some' | 'any';
}

function reviewChoices(review: QuestionReview, choices: Choices): void {
  const { source, problems, question } = review;
  const name = `the question "${question.value.id}"`;
  const place = source.place(choices.path);
  const rightOnes = choices.list.filter((choice) => choice.correct);
  if (rightOnes.length === 0) {
    problems.error(place, 'question.no_right_answer', `${name} has no right answer; mark it with "correct: true"`);
  } else if (choices.right === 'one' && rightOnes.length > 1) {
    const message = `${name} has ${rightOnes.length} right answers where one is allowed; keep one "correct: true" or use the type multiple`;
    problems.error(place, 'question.several_right_answers', message);
  } else if (choices.right === 'some' && rightOnes.length === choices.list.length) {
    problems.error(place, 'question.no_wrong_answer', `every option of ${name} is right; add a wrong one`);
  }
  const offset = choices.path.slice(question.path.length);
  reviewIds(review, choices.list, (index) => [...offset, index, 'id']);
  if (choices.right === 'one') reviewLengths(review, choices);
}

function reviewLengths({ source, problems, question }: QuestionReview, { list, path }: Choices): void {
  const index = list.findIndex((choice) => choice.correct);
  const rightOne = list[index];
  const wrongOnes = list.filter((choice) => !choice.correct);
  if (rightOne === undefined || wrongOnes.length === 0) return;
  const telling = languages.filter((language) => {
    const length = rightOne.text[language]?.length ?? 0;
    const longestWrong = Math.max(...wrongOnes.map((choice) => choice.text[language]?.length ?? 0));
    return length > longestWrong * (1 + tellingLength) && length > longestWrong + tellingCharacters;
  });
  if (telling.length === 0) return;
  const message = `the right option of "${question.value.id}" is the longest by far (${telling.join(', ')}) and gives itself away; even out the lengths`;
  problems.warning(source.place([...path, index, 'text']), 'question.longest_is_right', message);
}

function reviewIds(
  { source, problems, question }: QuestionReview,
  list: { id: string }[],
  pathOf: (index: number) => readonly PropertyKey[],
): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const message = `the id "${id}" is used twice in the question "${question.value.id}"; give each its own`;
      problems.error(source.place([...question.path, ...pathOf(index)]), 'id.duplicate', message);
    }
    seen.add(id);
  });
}

function reviewRegions(
  { source, problems, question }: QuestionReview,
  value: Extract<Question, { type: 'hotspot' }>,
): void {
  value.regions.forEach(({ id, rect: [x, y, width, height] }, index) => {
    // Fractions written with two or three digits may add up to a hair more than one.
    if (x + width <= 1.0001 && y + height <= 1.0001) return;
    const message = `the region "${id}" reaches out of the picture; x + width and y + height may be 1 at most`;
    problems.error(source.place([...question.path, 'regions', index, 'rect']), 'question.region_outside', message);
  });
}
