import type { Question } from '@app/course-format';
import type { Answer } from '@app/contracts';
import {
  aGapText,
  aHotspot,
  aLikert,
  aMatching,
  aMultiple,
  aNumeric,
  anOpen,
  anOrdering,
  aShort,
  aSingle,
  aTrueFalse,
  matchedByText,
  orderedByText,
} from './a-question.js';

/** One row of the table in the README, with what it speaks about. */
export interface WorkedExample {
  readonly row: readonly [situation: string, calculation: string, score: string];
  readonly question: Question;
  readonly answer: Answer | null;
}

const single = aSingle('right', 'wrong-1', 'wrong-2');
const multiple = aMultiple('right-1', 'right-2', 'right-3', 'wrong-1', 'wrong-2');
const matching = aMatching('inform=notice', 'consult=survey', 'involve=workshop', 'empower=vote', 'lottery');
const ordering = anOrdering('A', 'B', 'C', 'D');
const gap = aGapText();
const numeric = aNumeric(15, 0.5);
const short = aShort({ cs: ['kulatý stůl'], en: ['round table'], nb: ['rundebord'] });
const hotspot = aHotspot('right', 'wrong-1');

function choose(...optionIds: string[]): Answer {
  return { type: 'multiple', optionIds };
}

function match(pairs: Record<string, string>): Answer {
  return matchedByText(matching, pairs);
}

function order(...texts: string[]): Answer {
  return orderedByText(ordering, ...texts);
}

function fill(who: string, days: string): Answer {
  return { type: 'gap', gaps: { who, days } };
}

/** In the order of the README. */
export const workedExamples: readonly WorkedExample[] = [
  {
    row: ['right option', 'all', '1'],
    question: single,
    answer: { type: 'single', optionId: 'right' },
  },
  {
    row: ['wrong option', 'nothing', '0'],
    question: single,
    answer: { type: 'single', optionId: 'wrong-1' },
  },
  {
    row: ['3 right of 5; chosen: all 3 right', '(3 − 0) ÷ 3', '1'],
    question: multiple,
    answer: choose('right-1', 'right-2', 'right-3'),
  },
  {
    row: ['3 right of 5; chosen: 2 right', '(2 − 0) ÷ 3', '0.67'],
    question: multiple,
    answer: choose('right-1', 'right-2'),
  },
  {
    row: ['3 right of 5; chosen: 2 right, 1 wrong', '(2 − 1) ÷ 3', '0.33'],
    question: multiple,
    answer: choose('right-1', 'wrong-2', 'right-3'),
  },
  {
    row: ['3 right of 5; chosen: everything', '(3 − 2) ÷ 3', '0.33'],
    question: multiple,
    answer: choose('right-1', 'right-2', 'right-3', 'wrong-1', 'wrong-2'),
  },
  {
    row: ['3 right of 5; chosen: 1 right, 2 wrong', 'max(0, (1 − 2) ÷ 3)', '0'],
    question: multiple,
    answer: choose('right-1', 'wrong-1', 'wrong-2'),
  },
  {
    row: ['right value', 'all', '1'],
    question: aTrueFalse(false),
    answer: { type: 'truefalse', value: false },
  },
  {
    row: ['wrong value', 'nothing', '0'],
    question: aTrueFalse(false),
    answer: { type: 'truefalse', value: true },
  },
  {
    row: ['4 pairs and a distractor; 2 exchanged', '2 ÷ 4', '0.5'],
    question: matching,
    answer: match({ inform: 'notice', consult: 'survey', involve: 'vote', empower: 'workshop' }),
  },
  {
    row: ['4 pairs; 3 right, 1 left alone', '3 ÷ 4', '0.75'],
    question: matching,
    answer: match({ inform: 'notice', consult: 'survey', involve: 'workshop' }),
  },
  {
    row: ['A B C D', '(6 − 0) ÷ 6', '1'],
    question: ordering,
    answer: order('A', 'B', 'C', 'D'),
  },
  {
    row: ['A C B D', '(5 − 1) ÷ 6', '0.67'],
    question: ordering,
    answer: order('A', 'C', 'B', 'D'),
  },
  {
    row: ['D A B C', '(3 − 3) ÷ 6', '0'],
    question: ordering,
    answer: order('D', 'A', 'B', 'C'),
  },
  {
    row: ['D C B A', 'max(0, (0 − 6) ÷ 6)', '0'],
    question: ordering,
    answer: order('D', 'C', 'B', 'A'),
  },
  {
    row: ['2 gaps; typed right in another language, chosen wrong', '1 ÷ 2', '0.5'],
    question: gap,
    answer: fill('Zapisovatel', 'thirty'),
  },
  {
    row: ['2 gaps; both right', '2 ÷ 2', '1'],
    question: gap,
    answer: fill('referent', 'seven'),
  },
  {
    row: ['15 ± 0.5; “15,5 dní”', 'distance 0.5 ≤ 0.5', '1'],
    question: numeric,
    answer: { type: 'numeric', value: '15,5 dní' },
  },
  {
    row: ['15 ± 0.5; “14.4”', 'distance 0.6 > 0.5', '0'],
    question: numeric,
    answer: { type: 'numeric', value: '14.4' },
  },
  {
    row: ['kulatý stůl / round table; “KULATY STUL.”', 'a form of any language', '1'],
    question: short,
    answer: { type: 'short', text: 'KULATY  STUL.' },
  },
  {
    row: ['kulatý stůl / round table; “stůl”', 'no form', '0'],
    question: short,
    answer: { type: 'short', text: 'stůl' },
  },
  {
    row: ['right region', 'all', '1'],
    question: hotspot,
    answer: { type: 'hotspot', regionId: 'right' },
  },
  {
    row: ['any value', 'not scored', '–'],
    question: aLikert(),
    answer: { type: 'likert', value: 4 },
  },
  {
    row: ['any text', 'not scored, waits for review', '–'],
    question: anOpen(),
    answer: { type: 'open', text: 'I commit myself to answer every input by 30 June.' },
  },
];
