export { drawBars, drawDecoration, toStructure } from './draw.js';
export { colours, linesOf, stack, style } from './elements.js';
export type { Bar, Element, Line } from './elements.js';
export { addFaces, faces, findUnprintable } from './fonts.js';
export {
  bindShortWords,
  formatCount,
  formatDate,
  formatDateRange,
  formatNumber,
  formatTime,
  formatWeekday,
} from './format.js';
export type { Language, Plural } from './format.js';
export { collect, openDocument } from './open-document.js';
export { toQrMatrix } from './qr.js';
export type { QrMatrix } from './qr.js';
export { drawRoundTable } from './round-table.js';
export { fit, widthOfLine, wrap } from './typesetting.js';
export type { FitStep, Style } from './typesetting.js';
