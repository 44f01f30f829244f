/** Excel's day 0 is 30 December 1899, because Lotus took 1900 for a leap year; old Macintosh files count from 1904. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Ids of built-in formats that show a day or a time (ECMA-376, 18.8.30), with those of East Asian versions. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** How a number of a cell is shown: as a day, with leading zeros, or as it is. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** Digits that are always shown: `0000` keeps 0301. */
  readonly digits: number;
}

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return { isDate: isBuiltInDate(id), digits: 0 };
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  const [zeros] = /^0{2,}$/.exec(plain) ?? [];
  return { isDate: /[dmyhs]/i.test(plain) && !/^general$/i.test(plain), digits: zeros?.length ?? 0 };
}

/** A number as text, a day as `YYYY-MM-DD`, with `HH:MM` where there is a time. */
export function shownNumber(value: string, { isDate, digits }: NumberFormat, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (isDate && number >= 0 && number <= LAST_DAY) return shownDate(number, is1904);
  if (Number.isInteger(number)) return BigInt(number).toString().padStart(digits, '0');
  // What a person typed has at most 15 digits; more come from binary fractions (0.1 + 0.2).
  return String(Number(number.toPrecision(15)));
}

function shownDate(days: number, is1904: boolean): string {
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900;
  const iso = new Date(epoch + Math.round(days * 86_400) * 1000).toISOString();
  const time = iso.slice(11, 16);
  return days % 1 === 0 || time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}
