import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  aGapText,
  aMatching,
  aMultiple,
  aNumeric,
  aShort,
  aSingle,
  matchedByText,
  oneOfEach,
  seed,
} from '../testing/a-question.js';
import { arbitraryAnswered } from '../testing/arbitrary-answer.js';
import { arbitraryQuestion, arbitraryQuestionOf, arbitrarySeed } from '../testing/arbitrary-question.js';
import { workedExamples } from '../testing/worked-examples.js';
import { Answer, Grade } from '@app/contracts';
import { gradeAnswer } from './grade-answer.js';
import { rightAnswer } from './right-answer.js';

describe('the worked examples', () => {
  const cases = workedExamples.map(({ row: [situation, calculation, score], question, answer }) => {
    return { type: question.type, situation, calculation, score, question, answer };
  });

  it.each(cases)('$type: $situation → $calculation = $score', ({ question, answer, score: expected }) => {
    const { score } = gradeAnswer(question, answer, seed);

    expect(score === null ? '–' : String(Number(score.toFixed(2)))).toBe(expected);
  });

  it('are the rows of the table in the README', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    const lines = readme.slice(readme.indexOf('## Scores')).split('\n');
    const rows = lines
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));

    expect(rows).toEqual(workedExamples.map(({ question, row }) => ['', `\`${question.type}\``, ...row, '']));
  });

  it('cover every type', () => {
    const types = oneOfEach().map(({ type }) => type);

    expect(new Set(workedExamples.map(({ question }) => question.type))).toEqual(new Set(types));
  });
});

describe('grading', () => {
  it('gives a score from 0 to 1 and a word that fits it', () => {
    fc.assert(
      fc.property(arbitraryAnswered(), ({ question, seed: attempt, answer }) => {
        const { score, correct } = Grade.parse(gradeAnswer(question, answer, attempt));

        if (correct === 'right') expect(score).toBe(1);
        else if (correct === 'partly') expect(score).toBeGreaterThan(0);
        else if (correct === 'unscored') expect(score).toBeNull();
        else expect(score ?? 0).toBe(0);
        expect(correct === 'partly' && score === 1).toBe(false);
      }),
    );
  });

  it('gives the same again', () => {
    fc.assert(
      fc.property(arbitraryAnswered(), ({ question, seed: attempt, answer }) => {
        const stored = Answer.parse(JSON.parse(JSON.stringify(answer)));

        expect(gradeAnswer(question, stored, attempt)).toEqual(gradeAnswer(question, answer, attempt));
      }),
    );
  });

  it('gives 1 for the right answer', () => {
    fc.assert(
      fc.property(arbitraryQuestion, arbitrarySeed, (question, attempt) => {
        const answer = rightAnswer(question, attempt);
        fc.pre(answer !== null);

        expect(gradeAnswer(question, answer, attempt)).toEqual({ score: 1, correct: 'right' });
      }),
    );
  });

  it('gives 0 for no answer, and nothing where nothing is scored', () => {
    fc.assert(
      fc.property(arbitraryQuestion, arbitrarySeed, (question, attempt) => {
        const isScored = question.type !== 'likert' && question.type !== 'open';

        expect(gradeAnswer(question, null, attempt)).toEqual({ score: isScored ? 0 : null, correct: 'unanswered' });
      }),
    );
  });
});

describe('grading what is no answer', () => {
  it.each<Answer>([
    { type: 'single', optionId: null },
    { type: 'multiple', optionIds: [] },
    { type: 'matching', pairs: {} },
    { type: 'ordering', itemIds: [] },
    { type: 'gap', gaps: { who: ' ' } },
    { type: 'numeric', value: '\u00A0' },
    { type: 'short', text: '' },
    { type: 'open', text: '\n' },
  ])('takes the blank answer $type for no answer', (answer) => {
    const question = oneOfEach().find(({ type }) => type === answer.type);

    expect(question && gradeAnswer(question, answer, seed).correct).toBe('unanswered');
  });

  it('takes an answer to another question for no answer', () => {
    const question = aSingle('right', 'wrong-1');

    expect(gradeAnswer(question, { type: 'hotspot', regionId: 'right' }, seed).correct).toBe('unanswered');
    expect(gradeAnswer(question, { type: 'single', optionId: 'constructor' }, seed).correct).toBe('unanswered');
  });

  it('takes sides and items of another attempt for no answer', () => {
    const shuffledAnew = fc.oneof(arbitraryQuestionOf.matching, arbitraryQuestionOf.ordering);
    fc.assert(
      fc.property(shuffledAnew, arbitrarySeed, (question, attempt) => {
        expect(gradeAnswer(question, rightAnswer(question, attempt), `${attempt}-again`).correct).toBe('unanswered');
      }),
    );
  });
});

describe('the order in which parts are submitted', () => {
  it('does not matter for several choices, pairs and gaps', () => {
    const inAnyOrder = fc.oneof(arbitraryQuestionOf.multiple, arbitraryQuestionOf.matching, arbitraryQuestionOf.gap);
    fc.assert(
      fc.property(arbitraryAnswered(inAnyOrder), ({ question, seed: attempt, answer }) => {
        expect(gradeAnswer(question, backwards(answer), attempt)).toEqual(gradeAnswer(question, answer, attempt));
      }),
    );
  });
});

function backwards(answer: Answer): Answer {
  const turn = (entries: Record<string, string>) => Object.fromEntries(Object.entries(entries).toReversed());
  if (answer.type === 'multiple') return { ...answer, optionIds: answer.optionIds.toReversed() };
  if (answer.type === 'matching') return { ...answer, pairs: turn(answer.pairs) };
  if (answer.type === 'gap') return { ...answer, gaps: turn(answer.gaps) };
  return answer;
}

describe('grading several choices', () => {
  it('never gives more for choosing everything than for the right ones', () => {
    fc.assert(
      fc.property(arbitraryQuestionOf.multiple, arbitrarySeed, (question, attempt) => {
        const everything: Answer = { type: 'multiple', optionIds: question.options.map(({ id }) => id) };
        const all = gradeAnswer(question, everything, attempt).score ?? 0;

        expect(all).toBeLessThan(gradeAnswer(question, rightAnswer(question, attempt), attempt).score ?? 0);
      }),
    );
  });

  it('gives less for every wrong option more, down to nothing', () => {
    const question = aMultiple('right-1', 'right-2', 'wrong-1', 'wrong-2');
    const choices = [
      ['right-1', 'right-2'],
      ['right-1', 'right-2', 'wrong-1'],
      ['right-1', 'wrong-1', 'wrong-2'],
    ];

    const scores = choices.map((optionIds) => gradeAnswer(question, { type: 'multiple', optionIds }, seed).score);

    expect(scores).toEqual([1, 0.5, 0]);
  });
});

describe('grading what was typed', () => {
  it('accepts every form of every language', () => {
    fc.assert(
      fc.property(arbitraryQuestionOf.short, arbitrarySeed, (question, attempt) => {
        for (const text of Object.values(question.accepted).flat()) {
          expect(gradeAnswer(question, { type: 'short', text: ` ${text.toUpperCase()}. ` }, attempt).score).toBe(1);
        }
      }),
    );
  });

  it('accepts forms that are given in one language only', () => {
    const question = aShort({ nb: ['høring', 'folkemøte'] });

    expect(gradeAnswer(question, { type: 'short', text: 'Folkemote' }, seed).score).toBe(1);
    expect(gradeAnswer(question, { type: 'short', text: 'møte' }, seed).score).toBe(0);
  });

  it('gives part of a text with gaps', () => {
    const gaps = { who: 'recorder', days: 'thirty' };

    expect(gradeAnswer(aGapText(), { type: 'gap', gaps }, seed)).toEqual({ score: 0.5, correct: 'partly' });
  });

  it.each([
    ['0,2', 1],
    ['0.4', 1],
    ['0,41', 0],
    ['three tenths', 0],
  ])('takes decimal fractions as people do: %s for 0.3 ± 0.1 gives %d', (value, score) => {
    expect(gradeAnswer(aNumeric(0.3, 0.1), { type: 'numeric', value }, seed).score).toBe(score);
  });
});

describe('grading pairs', () => {
  it('takes right sides with the same words for the same', () => {
    const question = aMatching('session=required by law', 'survey=voluntary', 'round table=voluntary');
    const answer = matchedByText(question, { survey: 'voluntary', 'round table': 'voluntary' });

    expect(gradeAnswer(question, answer, seed)).toEqual({ score: 2 / 3, correct: 'partly' });
  });

  it('gives nothing for distractors', () => {
    const question = aMatching('inform=notice', 'consult=survey', 'lottery');
    const answer = matchedByText(question, { inform: 'lottery', consult: 'lottery' });

    expect(gradeAnswer(question, answer, seed)).toEqual({ score: 0, correct: 'wrong' });
  });
});
