import { isSameAnswer } from './normalise-text.js';

/** Sign, whole part (in groups of three or without), decimal part after a comma or a point, unit. */
const written = /^([+−–-]?) ?(\d{1,3}(?: \d{3})+|\d*)(?:[.,](\d*))? ?(\D.*)?$/u;

/**
 * The number somebody typed, the Czech, Norwegian or English way: "7", "2,5", "2.5", "15 000", "−3", "7 dní".
 * A comma or a point is always the decimal mark. Null when it is not a number or has a unit that is not among `units`.
 */
export function parseNumber(typed: string, units: readonly string[] = []): number | null {
  const parts = written.exec(typed.replace(/\s+/gu, ' ').trim());
  if (!parts) return null;

  const [, sign = '', whole = '', decimals = '', unit = ''] = parts;
  if (whole === '' && decimals === '') return null;
  if (unit !== '' && !units.some((known) => isSameAnswer(unit, known))) return null;

  const amount = Number(`${whole.replaceAll(' ', '') || '0'}.${decimals || '0'}`);
  return ['−', '–', '-'].includes(sign) ? -amount : amount;
}
