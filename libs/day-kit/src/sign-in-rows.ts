import { toQrMatrix } from '@app/print';
import type { QrMatrix } from '@app/print';
import type { DayKit } from './day-kit.js';
import { byName, inOrder } from './order.js';
import { formatRowCode } from './row-code.js';

export const ROWS_PER_PAGE = 30;

/** Free lines for those who come without a seat: at least so many. */
const LEAST_EMPTY = 3;
/** On a page that has nothing but free lines. */
const EMPTY_ON_OWN_PAGE = 10;

export interface SignInRow {
  number: number;
  /** “Nováková Jana”; empty in a free line. */
  name: string;
  municipality: string;
  /** Which of the seats held for the municipality; null for a person. */
  heldSeat: number | null;
  qr: QrMatrix | null;
}

/** People in the order of the leading language, then the seats without names, then free lines up to the end of the page. */
export function signInRows(kit: DayKit): SignInRow[] {
  const [language] = kit.languages;
  const people = inOrder(kit.attendees, language).map(({ familyName, givenName, municipality, subjectId }) => ({
    name: [familyName, givenName].filter(Boolean).join(' '),
    municipality,
    heldSeat: null,
    qr: toQrMatrix(formatRowCode({ dayId: kit.day.id, subjectId })),
  }));
  const seats = byName(kit.held, language).flatMap(({ municipality, seats: count }) =>
    Array.from({ length: count }, (_, index) => ({ name: '', municipality, heldSeat: index + 1, qr: null })),
  );
  const known = [...people, ...seats];
  const free = (ROWS_PER_PAGE - (known.length % ROWS_PER_PAGE)) % ROWS_PER_PAGE;
  const empty = free >= LEAST_EMPTY ? free : free + EMPTY_ON_OWN_PAGE;
  const blank = { name: '', municipality: '', heldSeat: null, qr: null };
  return [...known, ...Array.from({ length: empty }, () => blank)].map((row, index) => ({ number: index + 1, ...row }));
}

export function inPages<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}
