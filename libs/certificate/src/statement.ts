import type { Bar, Element, FitStep, Line, Style } from '@app/print';
import { bindShortWords, colours, fit, formatDate, stack, style, widthOfLine, wrap } from '@app/print';
import { unbreakableName } from './full-name.js';
import type { Block } from './layout.js';
import { page } from './layout.js';
import type { CertificateSnapshot } from './snapshot.js';
import type { Wording } from './wording.js';

interface Setting {
  face: Style['face'];
  colour: string;
  /** Baseline to baseline, in ems. */
  leading: number;
  width: number;
  steps: readonly FitStep[];
}

const headlineSetting: Setting = {
  face: 'strong',
  colour: colours.teal,
  leading: 1.18,
  width: page.contentWidth,
  steps: [
    { lines: 1, from: 33, to: 28 },
    { lines: 2, from: 29, to: 24 },
  ],
};

const nameSetting: Setting = {
  face: 'strong',
  colour: colours.ink,
  leading: 1.2,
  width: page.contentWidth,
  steps: [
    { lines: 1, from: 29, to: 23 },
    { lines: 2, from: 25, to: 17 },
    { lines: 3, from: 17, to: 14 },
  ],
};

const courseSetting: Setting = {
  face: 'strong',
  colour: colours.teal,
  leading: 1.26,
  width: page.contentWidth,
  steps: [
    { lines: 1, from: 21, to: 17 },
    { lines: 2, from: 18, to: 15 },
    { lines: 3, from: 15.5, to: 12 },
  ],
};

/** A text that shrinks, then wraps; `bottom` is its last baseline. */
function setLarge(text: string, at: { top: number; scale: number }, setting: Setting) {
  const steps = setting.steps.map(({ lines, from, to }) => ({ lines, from: from * at.scale, to: to * at.scale }));
  const fitted = fit(text, setting.face, { width: setting.width, steps });
  const leading = fitted.size * setting.leading;
  const y = at.top + fitted.size * 0.74;
  const letters = style(setting.face, fitted.size, setting.colour);
  const lines = stack(fitted.lines, { x: page.left, y, leading }, letters);
  return { lines, bottom: y + (fitted.lines.length - 1) * leading };
}

/** A small line above a large one. */
function setLead(text: string, scale: number): Line[] {
  return stack([text], { x: page.left, y: 8 * scale, leading: 0 }, style('regular', 10.5 * scale, colours.muted));
}

/** What this is; translations of a statutory certificate say that they are one. */
export function headlineBlock(snapshot: CertificateSnapshot, words: Wording, scale: number): Block {
  const headline = setLarge(words.headline[snapshot.kind], { top: 0, scale }, headlineSetting);
  const barTop = headline.bottom + 17 * scale;
  const bar: Bar = { x: page.left, y: barTop, width: 46, height: 3, colour: colours.clay };
  const elements: Element[] = [{ tag: 'H1', lines: headline.lines }];
  if (snapshot.kind === 'confirmation' || !words.translation) return { height: barTop + 3, elements, bars: [bar] };
  const y = barTop + 8 + 12 * scale;
  elements.push({
    tag: 'P',
    lines: stack([words.translation], { x: page.left, y, leading: 0 }, style('regular', 9 * scale, colours.muted)),
  });
  return { height: y + 2, elements, bars: [bar] };
}

function placeOf({ municipality }: CertificateSnapshot, words: Wording): string {
  if (!municipality) return '';
  const { name, district, country } = municipality;
  const land = country in words.countries ? words.countries[country] : null;
  const place = district && district !== name ? `${name} (${words.district(district, country)})` : name;
  return land ? `${place}, ${land}` : place;
}

function birthOf({ kind, holder, language }: CertificateSnapshot, words: Wording): string[] {
  if (kind !== 'statutory' || holder.dateOfBirth === null) return [];
  return [`${words.dateOfBirth}: ${formatDate(holder.dateOfBirth, language)}`];
}

/** Office, municipality and term on one line, or under each other when they would not fit. */
function personDetails(snapshot: CertificateSnapshot, words: Wording, letters: Style): string[] {
  const term = snapshot.termOfOffice ? `${words.termOfOffice} ${snapshot.termOfOffice}` : '';
  const parts = [snapshot.office, placeOf(snapshot, words), term].filter((part) => part !== '');
  const oneLine = parts.join(' · ');
  const who = widthOfLine(oneLine, letters) <= page.contentWidth ? [oneLine] : parts;
  return [...who, ...birthOf(snapshot, words)].flatMap((text) =>
    wrap(bindShortWords(text, snapshot.language), letters, page.contentWidth),
  );
}

/** Whom it is for: name, office, municipality. */
export function personBlock(snapshot: CertificateSnapshot, words: Wording, scale: number): Block {
  const name = setLarge(unbreakableName(snapshot.holder), { top: 23 * scale, scale }, nameSetting);
  const letters = style('regular', 11 * scale, colours.ink);
  const details = personDetails(snapshot, words, letters);
  const [top, leading] = [name.bottom + 24 * scale, 15.5 * scale];
  return {
    height: top + (details.length - 1) * leading + 3,
    elements: [
      { tag: 'P', lines: setLead(words.lead[snapshot.kind], scale) },
      { tag: 'P', lines: name.lines },
      { tag: 'P', lines: stack(details, { x: page.left, y: top, leading }, letters) },
    ],
    bars: [],
  };
}

/** What for: the course, whom it is meant for, and which version of it. */
export function courseBlock(snapshot: CertificateSnapshot, words: Wording, scale: number): Block {
  const { course, language } = snapshot;
  const title = setLarge(bindShortWords(course.title, language), { top: 22 * scale, scale }, courseSetting);
  const meta = `${words.audience[snapshot.audience]} · ${words.version}\u00a0${course.revision}`;
  const y = title.bottom + 19 * scale;
  return {
    height: y + 2,
    elements: [
      { tag: 'P', lines: setLead(words.achievement[snapshot.kind], scale) },
      { tag: 'P', lines: title.lines },
      { tag: 'P', lines: stack([meta], { x: page.left, y, leading: 0 }, style('regular', 9.5 * scale, colours.muted)) },
    ],
    bars: [],
  };
}
