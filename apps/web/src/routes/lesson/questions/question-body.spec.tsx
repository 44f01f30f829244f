/** @jest-environment ./.tools/jest.env.web.cjs */
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { Answer, PresentedQuestion } from '@app/contracts';
import { useTextsFromDisk } from '../../../testing/texts-from-disk.js';
import { isAnswered } from './is-answered.js';
import { QuestionCard } from './question-card.js';

const common = { id: 'q', prompt: 'What now?', picture: null };
const parts = [
  { id: 'a', text: 'Alpha' },
  { id: 'b', text: 'Beta' },
  { id: 'c', text: 'Gamma' },
];
const picture = { src: '/media/hall.svg', alt: 'A hall' };
const regions = parts.map((part, place) => ({
  ...part,
  rect: [place / 10, 0, 0.1, 0.1] as [number, number, number, number],
}));

let answers: Answer[] = [];

function Asked({ question }: { question: PresentedQuestion }) {
  const [answer, setAnswer] = useState<Answer>();
  const onAnswer = (next: Answer) => {
    answers.push(next);
    setAnswer(next);
  };
  const done = isAnswered(question, answer);
  return (
    <QuestionCard
      question={question}
      place={{ index: 1, of: 1 }}
      answer={answer}
      isAnswered={done}
      isRefused={false}
      onAnswer={onAnswer}
    />
  );
}

function ask(question: PresentedQuestion) {
  answers = [];
  render(<Asked question={question} />);
}

const press = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const choose = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const isDone = () => screen.getByRole('group', { name: /What now|Complete the text/ }).hasAttribute('data-answered');

describe('a question', () => {
  beforeAll(() => useTextsFromDisk('en', 'quiz'));

  it('with one right answer takes one choice', () => {
    ask({ ...common, type: 'single', options: parts });
    press('radio', 'Alpha');
    press('radio', 'Beta');

    expect(answers.at(-1)).toEqual({ type: 'single', optionId: 'b' });
    expect(isDone()).toBe(true);
  });

  it('with several right answers takes and gives back choices', () => {
    ask({ ...common, type: 'multiple', options: parts });
    press('checkbox', 'Alpha');
    press('checkbox', 'Gamma');
    press('checkbox', 'Alpha');

    expect(answers.at(-1)).toEqual({ type: 'multiple', optionIds: ['c'] });
  });

  it('of true or false takes either', () => {
    ask({ ...common, type: 'truefalse' });
    press('radio', 'False');

    expect(answers).toEqual([{ type: 'truefalse', value: false }]);
  });

  it('of pairs is done when every left side has one', () => {
    ask({
      ...common,
      type: 'matching',
      lefts: [
        { id: 'l1', text: 'Host' },
        { id: 'l2', text: 'Guest' },
      ],
      rights: parts,
    });
    choose('Host', 'b');
    expect(isDone()).toBe(false);
    choose('Guest', 'a');

    expect(answers.at(-1)).toEqual({ type: 'matching', pairs: { l1: 'b', l2: 'a' } });
    expect(isDone()).toBe(true);
  });

  it('of pairs leaves out a side that was taken back', () => {
    ask({ ...common, type: 'matching', lefts: [{ id: 'l1', text: 'Host' }], rights: parts });
    choose('Host', 'b');
    choose('Host', '');

    expect(answers.at(-1)).toEqual({ type: 'matching', pairs: {} });
  });

  it('of order moves an item by a press, and says where it is now', () => {
    ask({ ...common, type: 'ordering', items: parts });
    press('button', 'Move down: Alpha');

    expect(answers).toEqual([{ type: 'ordering', itemIds: ['b', 'a', 'c'] }]);
    expect(screen.getByRole('status').textContent).toBe('Alpha: now in place 2 of 3');
  });

  it('of order can be left as it is', () => {
    ask({ ...common, type: 'ordering', items: parts });
    press('button', 'Move up: Alpha');
    expect(answers).toEqual([]);
    press('button', 'Keep this order');

    expect(answers).toEqual([{ type: 'ordering', itemIds: ['a', 'b', 'c'] }]);
  });

  it('with gaps takes what is typed and what is chosen', () => {
    const segments = [
      { kind: 'text' as const, text: 'Open is ' },
      { kind: 'typed' as const, gapId: 'g1' },
      { kind: 'text' as const, text: ', decided is ' },
      { kind: 'chosen' as const, gapId: 'g2', options: parts },
    ];
    ask({ ...common, type: 'gap', segments });
    type('Gap 1 of 2', 'where');
    expect(isDone()).toBe(false);
    choose('Gap 2 of 2', 'c');

    expect(answers.at(-1)).toEqual({ type: 'gap', gaps: { g1: 'where', g2: 'c' } });
    expect(isDone()).toBe(true);
  });

  it('of a number takes it as it is typed', () => {
    ask({ ...common, type: 'numeric', unit: 'minutes' });
    type(/minutes/, '2,5');

    expect(answers).toEqual([{ type: 'numeric', value: '2,5' }]);
  });

  it('with a short answer is not done by spaces', () => {
    ask({ ...common, type: 'short' });
    type('Your answer', '  ');
    expect(isDone()).toBe(false);
    type('Your answer', 'recorder');

    expect(isDone()).toBe(true);
  });

  it('with an open answer counts the words', () => {
    ask({ ...common, type: 'open', guidance: 'Say thank you.', minWords: 15 });
    type('Your answer', 'Thank you all');

    expect(screen.getByText(/3 words written/)).toBeTruthy();
    expect(answers.at(-1)).toEqual({ type: 'open', text: 'Thank you all' });
  });

  it('in a picture is answered there or in the list, and both show it', () => {
    ask({ ...common, picture, type: 'hotspot', regions });
    press('button', '2: Beta');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Beta/ }).checked).toBe(true);
    press('radio', /Gamma/);

    expect(screen.getByRole('button', { name: '3: Gamma' }).getAttribute('aria-pressed')).toBe('true');
    expect(answers.at(-1)).toEqual({ type: 'hotspot', regionId: 'c' });
  });

  it('on a scale names its ends', () => {
    ask({ ...common, type: 'likert', low: 'not at all', high: 'fully' });
    const scale = screen.getByRole('group', { name: /What now/ });
    fireEvent.click(within(scale).getByRole('radio', { name: /5.*fully/ }));

    expect(answers).toEqual([{ type: 'likert', value: 5 }]);
  });
});
