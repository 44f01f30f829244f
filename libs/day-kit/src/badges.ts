import type { Bar, Element, Line } from '@app/print';
import { bindShortWords, colours, fit, stack, style } from '@app/print';
import type { Job, Page, Sign } from './page.js';
import { a4, courseTitles, setText } from './page.js';
import { byName, inOrder } from './order.js';
import { inPages } from './sign-in-rows.js';

const MM = 72 / 25.4;
/** 90 × 54 mm: the common holder. */
const badge = { width: 90 * MM, height: 54 * MM };
const PER_PAGE = 10;
const columns = 2;
const origin = { x: (a4.width - columns * badge.width) / 2, y: (a4.height - 5 * badge.height) / 2 };
const padding = 14;
const inner = badge.width - 2 * padding;

interface Badge {
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  municipality: string;
}

const unnamed = { titlesBefore: '', givenName: '', familyName: '', titlesAfter: '' };

/** People, then the held seats with a line to write on, then empty ones to the end of the sheet. */
function badgesOf({ kit }: Job): Badge[] {
  const [language] = kit.languages;
  const held = byName(kit.held, language).flatMap(({ municipality, seats }) =>
    Array.from({ length: seats }, () => ({ ...unnamed, municipality })),
  );
  const known = [...inOrder(kit.attendees, language), ...held];
  const free = known.length === 0 ? PER_PAGE : (PER_PAGE - (known.length % PER_PAGE)) % PER_PAGE;
  return [...known, ...Array.from({ length: free }, () => ({ ...unnamed, municipality: '' }))];
}

/** Given and family name under each other in letters of one size, as large as both allow. */
function nameLines({ givenName, familyName }: Badge, x: number): Line[] {
  const names = [givenName, familyName].filter(Boolean);
  const steps = [
    { lines: 1, from: 25, to: 15 },
    { lines: 2, from: 15, to: 9 },
  ];
  const fitted = names.map((name) => fit(name, 'strong', { width: inner, steps }));
  const size = Math.min(...fitted.map((one) => one.size));
  const lines = names.flatMap(
    (name) => fit(name, 'strong', { width: inner, steps: [{ lines: 2, from: size, to: size }] }).lines,
  );
  return stack(lines, { x, y: 0, leading: size * 1.14 }, style('strong', size, colours.ink));
}

interface PlacedBadge {
  elements: Element[];
  sign: Sign;
  bars: Bar[];
}

function setName(person: Badge, { x, y }: { x: number; y: number }): Element[] {
  const small = style('regular', 10, colours.muted);
  const before = person.titlesBefore
    ? setText(person.titlesBefore, { x, y: 0, width: inner, letters: small }).lines
    : [];
  const names = nameLines(person, x);
  const after = person.titlesAfter ? setText(person.titlesAfter, { x, y: 0, width: inner, letters: small }).lines : [];
  const size = names[0]?.style.size ?? 0;
  const nameHeight = names.length * size * 1.14;
  const height = nameHeight + (before.length > 0 ? 13 : 0) + (after.length > 0 ? 12 : 0);
  // Between the title of the course above and the municipality below.
  let baseline = y + 36 + (badge.height - 36 - 34 - height) / 2;
  const place = (lines: Line[], ascent: number, depth: number) => {
    const moved = lines.map((line) => ({ ...line, y: line.y + baseline + ascent }));
    baseline += depth;
    return moved;
  };
  return [
    ...(before.length > 0 ? [{ tag: 'P' as const, lines: place(before, 9, 13) }] : []),
    { tag: 'P', lines: place(names, size * 0.9, nameHeight) },
    ...(after.length > 0 ? [{ tag: 'P' as const, lines: place(after, 9, 12) }] : []),
  ];
}

function setBadge(person: Badge, index: number, job: Job): PlacedBadge {
  const corner = {
    x: origin.x + (index % columns) * badge.width,
    y: origin.y + Math.floor(index / columns) * badge.height,
  };
  const x = corner.x + padding;
  const [title = ''] = courseTitles(job);
  const [language = 'cs'] = job.languages;
  const course = setText(bindShortWords(title, language), {
    ...{ x: x + 22, y: corner.y + 20, width: inner - 22, letters: style('regular', 7.5, colours.muted) },
    lines: 2,
  });
  const isNamed = person.givenName !== '' || person.familyName !== '';
  const place = {
    x,
    y: corner.y + badge.height - 16,
    width: inner,
    letters: style('strong', 11, colours.teal),
    lines: 1,
  };
  return {
    elements: [
      { tag: 'P', lines: course.lines },
      ...(isNamed ? setName(person, { x, y: corner.y }) : []),
      ...(person.municipality ? [{ tag: 'P' as const, lines: setText(person.municipality, place).lines }] : []),
    ],
    sign: { x: x + 8, y: corner.y + 20, radius: 8, isGhost: false },
    bars: isNamed ? [] : [{ x, y: corner.y + 92, width: inner, height: 0.6, colour: colours.hairline }],
  };
}

/** Short strokes outside the badges, at every cut. */
function cutMarks(): Bar[] {
  const xs = Array.from({ length: columns + 1 }, (_, index) => origin.x + index * badge.width);
  const ys = Array.from({ length: 6 }, (_, index) => origin.y + index * badge.height);
  const [length, away] = [14, 5];
  const mark = { colour: colours.muted };
  const bottom = origin.y + 5 * badge.height;
  const right = origin.x + columns * badge.width;
  return [
    ...xs.flatMap((x) => [
      { x: x - 0.25, y: origin.y - away - length, width: 0.5, height: length, ...mark },
      { x: x - 0.25, y: bottom + away, width: 0.5, height: length, ...mark },
    ]),
    ...ys.flatMap((y) => [
      { x: origin.x - away - length, y: y - 0.25, width: length, height: 0.5, ...mark },
      { x: right + away, y: y - 0.25, width: length, height: 0.5, ...mark },
    ]),
  ];
}

/** Ten badges a page. */
export function badges(job: Job): Page[] {
  return inPages(badgesOf(job), PER_PAGE).map((people) => {
    const placed = people.map((person, index) => setBadge(person, index, job));
    return {
      title: job.lead.badges,
      isLandscape: false,
      elements: placed.flatMap(({ elements }) => elements),
      bars: [...cutMarks(), ...placed.flatMap(({ bars }) => bars)],
      signs: placed.map(({ sign }) => sign),
    };
  });
}
