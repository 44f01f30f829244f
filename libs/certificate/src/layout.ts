import type { Bar, Element } from '@app/print';

/** All lengths in points; A4 upright. */
export const page = { width: 595.28, height: 841.89, frame: 26, left: 64, right: 531.28, contentWidth: 467.28 };

export interface Block {
  height: number;
  elements: Element[];
  bars: Bar[];
}
