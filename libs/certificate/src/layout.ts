import type { Style } from './typesetting.js';

/** All lengths in points; A4 upright. */
export const page = { width: 595.28, height: 841.89, frame: 26, left: 64, right: 531.28, contentWidth: 467.28 };

export const colours = {
  paper: '#FEFCF8',
  ink: '#1F2A37',
  muted: '#55606E',
  teal: '#1E5B5A',
  clay: '#C4623F',
  hairline: '#C6D2CD',
  ghost: '#F2F5F0',
};

/** A line of text; `y` is its baseline, measured from the top of its block. */
export interface Line {
  text: string;
  x: number;
  y: number;
  style: Style;
}

/** A tagged piece of the page, in reading order. */
export type Element =
  | { tag: 'H1' | 'H2' | 'P' | 'Lbl' | 'LBody'; lines: Line[]; href?: { url: string; alt: string } }
  | { tag: 'L' | 'LI'; children: Element[] };

/** Decoration; screen readers do not see it. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

export interface Block {
  height: number;
  elements: Element[];
  bars: Bar[];
}

export function style(face: Style['face'], size: number, colour: string): Style {
  return { face, size, colour };
}

/** Lines under each other from the baseline `y` on. */
export function stack(lines: string[], at: { x: number; y: number; leading: number }, letters: Style): Line[] {
  return lines.map((text, index) => ({ text, x: at.x, y: at.y + index * at.leading, style: letters }));
}
