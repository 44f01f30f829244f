import type { Language, Question } from '@app/course-format';
import type { Answer } from '@app/contracts';
import { presentQuestion } from '../src/present-question.js';
import type { QuestionOf } from '../src/question-of.js';

/** The seed of the examples. */
export const seed = 'attempt-1';

type Words = Record<Language, string>;

/** The same text in every language, marked so that a test sees which one it got. */
export function words(text: string): Words {
  return { cs: `${text} (cs)`, en: text, nb: `${text} (nb)` };
}

function slugOf(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}

function option(id: string) {
  return { id, text: words(id), feedback: words(`why ${id}`) };
}

function rightOption(id: string) {
  return { ...option(id), correct: true as const };
}

/** Options whose id begins with `right` are right. */
function options(ids: readonly string[]) {
  return ids.map((id) => (id.startsWith('right') ? rightOption(id) : option(id)));
}

export function aSingle(...ids: readonly string[]): QuestionOf<'single'> {
  return { id: 'single', type: 'single', prompt: words('Who records?'), options: options(ids) };
}

export function aMultiple(...ids: readonly string[]): QuestionOf<'multiple'> {
  return { id: 'multiple', type: 'multiple', prompt: words('Who may facilitate?'), options: options(ids) };
}

export function aTrueFalse(correct: boolean): QuestionOf<'truefalse'> {
  const feedback = { true: words('why true'), false: words('why false') };
  return { id: 'truefalse', type: 'truefalse', prompt: words('A petition is voluntary.'), correct, feedback };
}

/** Pairs are written "left=right"; a word without a left side is a distractor. */
export function aMatching(...sides: readonly string[]): QuestionOf<'matching'> {
  const split = sides.map((side) => side.split('='));
  return {
    id: 'matching',
    type: 'matching',
    prompt: words('Match the method to the goal.'),
    pairs: split.flatMap(([left = '', right]) =>
      right === undefined ? [] : [{ id: slugOf(left), left: words(left), right: words(right) }],
    ),
    distractors: split.flatMap(([right = '', other]) =>
      other === undefined ? [{ id: `extra-${slugOf(right)}`, right: words(right) }] : [],
    ),
  };
}

export function anOrdering(...items: readonly string[]): QuestionOf<'ordering'> {
  const inOrder = items.map((text) => ({ id: slugOf(text), text: words(text) }));
  return { id: 'ordering', type: 'ordering', prompt: words('Put the steps in order.'), items: inOrder };
}

export function aGapText(): QuestionOf<'gap'> {
  return {
    id: 'gap',
    type: 'gap',
    prompt: {
      cs: 'Zápis dělá {{who}} do {{days}} dnů.',
      en: 'The {{who}} writes it within {{days}} days.',
      nb: '{{who}} skriver det innen {{days}} dager.',
    },
    gaps: [
      { id: 'who', kind: 'typed', accepted: { cs: ['zapisovatel'], en: ['recorder'], nb: ['referent'] } },
      {
        id: 'days',
        kind: 'chosen',
        options: [
          { id: 'seven', text: words('7'), correct: true },
          { id: 'thirty', text: words('30') },
        ],
      },
    ],
  };
}

export function aNumeric(correct: number, tolerance = 0): QuestionOf<'numeric'> {
  const unit = { cs: 'dní', en: 'days', nb: 'dager' };
  return { id: 'numeric', type: 'numeric', prompt: words('How long before?'), correct, tolerance, unit };
}

export function aShort(accepted: QuestionOf<'short'>['accepted']): QuestionOf<'short'> {
  return { id: 'short', type: 'short', prompt: words('What is it called?'), accepted };
}

export function aHotspot(...ids: readonly string[]): QuestionOf<'hotspot'> {
  return {
    id: 'hotspot',
    type: 'hotspot',
    prompt: words('Where does the recorder sit?'),
    picture: { src: 'media/layout.svg', alt: words('A round table') },
    regions: options(ids).map((region, place) => ({ ...region, rect: [place / 10, 0, 0.1, 1] })),
  };
}

export function aLikert(): QuestionOf<'likert'> {
  return { id: 'likert', type: 'likert', prompt: words('How ready are you?'), low: words('not'), high: words('very') };
}

export function anOpen(): QuestionOf<'open'> {
  return { id: 'open', type: 'open', prompt: words('Write a mandate.'), guidance: words('One sentence.'), minWords: 5 };
}

/** One question of every type. */
export function oneOfEach(): Question[] {
  return [
    aSingle('right', 'wrong-1', 'wrong-2'),
    aMultiple('right-1', 'right-2', 'wrong-1'),
    aTrueFalse(true),
    aMatching('inform=notice', 'consult=survey', 'involve=round table', 'lottery'),
    anOrdering('invite', 'hold', 'record', 'answer'),
    aGapText(),
    aNumeric(15),
    aShort({ cs: ['kulatý stůl'], en: ['round table'], nb: ['rundebord'] }),
    aHotspot('right', 'wrong-1'),
    aLikert(),
    anOpen(),
  ];
}

/** The answer of a learner who sees texts: left text → right text. */
export function matchedByText(question: QuestionOf<'matching'>, pairs: Record<string, string>): Answer {
  const shown = presentQuestion(question, 'en', seed);
  if (shown.type !== 'matching') throw new Error('The question is not a matching.');
  const entries = Object.entries(pairs).map(
    ([left, right]) => [idOf(shown.lefts, left), idOf(shown.rights, right)] as const,
  );
  return { type: 'matching', pairs: Object.fromEntries(entries) };
}

/** The answer of a learner who sees texts, in the order given. */
export function orderedByText(question: QuestionOf<'ordering'>, ...texts: readonly string[]): Answer {
  const shown = presentQuestion(question, 'en', seed);
  if (shown.type !== 'ordering') throw new Error('The question is not an ordering.');
  return { type: 'ordering', itemIds: texts.map((text) => idOf(shown.items, text)) };
}

function idOf(parts: readonly { id: string; text: string }[], text: string): string {
  const part = parts.find((candidate) => candidate.text === text);
  if (!part) throw new Error(`"${text}" is not shown.`);
  return part.id;
}
