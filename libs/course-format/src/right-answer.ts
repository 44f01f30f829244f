import type { Question } from './question-file.js';

/** What decides whether an answer is right, without any wording a learner only reads. */
export function rightAnswer(question: Question): unknown {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return correctIds(question.options);
    case 'truefalse':
      return question.correct;
    case 'matching':
      return question.pairs.map((pair) => pair.id).sort();
    case 'ordering':
      return question.items.map((item) => item.id);
    case 'gap':
      return question.gaps.map((gap) => [gap.id, gap.kind === 'typed' ? gap.accepted : correctIds(gap.options)]);
    case 'numeric':
      return [question.correct, question.tolerance];
    case 'short':
      return question.accepted;
    case 'hotspot':
      return question.regions.filter((region) => region.correct).map((region) => [region.id, region.rect]);
    case 'likert':
    case 'open':
      return null;
  }
}

function correctIds(options: readonly { id: string; correct?: true }[]): string[] {
  return options
    .filter((option) => option.correct)
    .map((option) => option.id)
    .sort();
}
