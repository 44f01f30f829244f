import type { QrMatrix } from './qr.js';
import type { Style } from './typesetting.js';

/** The colours of the house on paper; only ink and teal carry words. */
export const colours = {
  paper: '#FEFCF8',
  ink: '#1F2A37',
  muted: '#55606E',
  teal: '#1E5B5A',
  clay: '#C4623F',
  hairline: '#C6D2CD',
  ghost: '#F2F5F0',
};

/** A line of text; `y` is its baseline, measured from the top of what it belongs to. All lengths in points. */
export interface Line {
  text: string;
  x: number;
  y: number;
  style: Style;
}

/** Words with a tag. `href` makes them a link, `scope` says what a heading of a table heads. */
export interface TextElement {
  tag: 'H1' | 'H2' | 'P' | 'Lbl' | 'LBody' | 'Span' | 'TH' | 'TD';
  lines: Line[];
  href?: { url: string; alt: string };
  scope?: 'Column' | 'Row';
  /** Where it is not the document's. */
  lang?: string;
}

/** A QR code of `size` points on a side, told to those who cannot see it by `alt`. */
export interface QrElement {
  tag: 'Figure';
  qr: QrMatrix;
  alt: string;
  x: number;
  y: number;
  size: number;
}

export interface ContainerElement {
  tag: 'Sect' | 'L' | 'LI' | 'LBody' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';
  children: Element[];
  scope?: 'Column' | 'Row';
  /** What a section is called. */
  title?: string;
}

/** A tagged piece of the page, in reading order. */
export type Element = TextElement | QrElement | ContainerElement;

/** Decoration; screen readers do not see it. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

export function style(face: Style['face'], size: number, colour: string): Style {
  return { face, size, colour };
}

/** Lines under each other from the baseline `y` on. */
export function stack(lines: string[], at: { x: number; y: number; leading: number }, letters: Style): Line[] {
  return lines.map((text, index) => ({ text, x: at.x, y: at.y + index * at.leading, style: letters }));
}

/** Every line of an element and of what is in it. */
export function linesOf(element: Element): Line[] {
  if ('children' in element) return element.children.flatMap(linesOf);
  return element.tag === 'Figure' ? [] : element.lines;
}
