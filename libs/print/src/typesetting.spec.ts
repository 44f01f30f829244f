import { fit, widthOfLine, wrap } from './typesetting.js';

const letters = { face: 'regular', size: 10 } as const;
const text = 'Kdo přijde, toho vyslechneme, a kdo nepřijde, za tím zajdeme; tak vzniká rozhodnutí, kterému je rozumět.';

describe('wrapping a text', () => {
  it('keeps every line inside the column and loses no word', () => {
    const lines = wrap(text, letters, 140);

    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => widthOfLine(line, letters)))).toBeLessThanOrEqual(140);
    expect(lines.join(' ')).toBe(text);
  });

  it('may end a line behind a hyphen', () => {
    const lines = wrap('Vlastimila Nejedlá-Kratochvílová', letters, widthOfLine('Vlastimila Nejedlá-', letters) + 1);

    expect(lines).toEqual(['Vlastimila Nejedlá-', 'Kratochvílová']);
  });

  it('does not part what a no-break space joins', () => {
    expect(wrap('dne 12.\u00a06.\u00a02027', letters, 60)).toEqual(['dne', '12.\u00a06.\u00a02027']);
  });

  it('cuts a word that is wider than the column', () => {
    const lines = wrap('x'.repeat(100), letters, 60);

    expect(lines.join('')).toBe('x'.repeat(100));
    expect(Math.max(...lines.map((line) => widthOfLine(line, letters)))).toBeLessThanOrEqual(60);
  });
});

describe('fitting a text', () => {
  const box = {
    width: 200,
    steps: [
      { lines: 1, from: 20, to: 14 },
      { lines: 2, from: 16, to: 10 },
    ],
  };

  it('leaves a short one large', () => {
    expect(fit('Jana Nová', 'strong', box)).toEqual({ lines: ['Jana Nová'], size: 20 });
  });

  it('shrinks before it wraps', () => {
    const { lines, size } = fit('Jana Nováková, Ph.D.', 'strong', box);

    expect(lines).toHaveLength(1);
    expect(size).toBeLessThan(20);
  });

  it('wraps into lines of about the same width', () => {
    const { lines, size } = fit('Bartoloměj Kristián Nejedlý Kratochvíl', 'strong', box);

    const [first = 0, second = 0] = lines.map((line) => widthOfLine(line, { face: 'strong', size }));
    expect(lines).toEqual(['Bartoloměj Kristián', 'Nejedlý Kratochvíl']);
    expect(Math.min(first, second) / Math.max(first, second)).toBeGreaterThan(0.8);
  });

  it('takes the lines it needs when all steps are too small', () => {
    const { lines, size } = fit(text, 'strong', { ...box, width: 90 });

    expect(size).toBe(10);
    expect(lines.join(' ')).toBe(text);
  });
});
