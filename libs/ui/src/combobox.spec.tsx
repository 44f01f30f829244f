/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Combobox } from './combobox.js';

const towns = ['Brno', 'Brňany', 'Břeclav'];

function Example({ onChoose }: { onChoose: (town: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Combobox
      label="Town"
      text={text}
      onText={setText}
      options={text ? towns : []}
      onChoose={(town) => {
        setText(town);
        onChoose(town);
      }}
      keyOf={(town) => town}
      show={(town) => town}
      status={text ? '3 options' : ''}
    />
  );
}

function open() {
  const chosen: string[] = [];
  render(<Example onChoose={(town) => chosen.push(town)} />);
  const field = screen.getByRole('combobox', { name: 'Town' });
  fireEvent.change(field, { target: { value: 'b' } });
  return { field, chosen, press: (key: string) => fireEvent.keyDown(field, { key }) };
}

const markedOption = (field: HTMLElement) => {
  const id = field.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.textContent : null;
};

afterEach(cleanup);

describe('a combobox', () => {
  it('opens while typing and says how many options there are', () => {
    const { field } = open();

    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toBe('3 options');
  });

  it('moves through the options with the arrows, round both ends, and keeps the focus in the field', () => {
    const { field, press } = open();
    field.focus();

    press('ArrowDown');
    expect(markedOption(field)).toBe('Brno');
    press('ArrowUp');
    expect(markedOption(field)).toBe('Břeclav');
    press('ArrowDown');
    expect(markedOption(field)).toBe('Brno');
    expect(document.activeElement).toBe(field);
  });

  it('takes the marked option with Enter and closes', () => {
    const { field, chosen, press } = open();

    press('ArrowDown');
    press('ArrowDown');
    press('Enter');

    expect(chosen).toEqual(['Brňany']);
    expect(field).toHaveProperty('value', 'Brňany');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('leaves Enter to the form while nothing is marked', () => {
    const { chosen, press } = open();

    const isLeftAlone = press('Enter');

    expect(isLeftAlone).toBe(true);
    expect(chosen).toEqual([]);
  });

  it('closes with Escape and keeps what was typed', () => {
    const { field, press } = open();

    press('ArrowDown');
    press('Escape');

    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field).toHaveProperty('value', 'b');
    expect(markedOption(field)).toBeNull();
  });

  it('takes the option that is pressed', () => {
    const { chosen } = open();

    fireEvent.click(screen.getByRole('option', { name: 'Břeclav' }));

    expect(chosen).toEqual(['Břeclav']);
  });
});
