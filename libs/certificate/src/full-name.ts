import type { CertificateHolder } from './snapshot.js';

const NO_BREAK_SPACE = '\u00a0';

/** Czech order: titles before without a comma, titles after behind one: “doc. Ing. arch. Petr Malý, CSc.” */
export function fullName(holder: Omit<CertificateHolder, 'dateOfBirth'>): string {
  const name = [holder.titlesBefore, holder.givenName, holder.familyName].filter(Boolean).join(' ');
  return holder.titlesAfter ? `${name}, ${holder.titlesAfter}` : name;
}

/** The same name with the places marked where a line must not end: inside titles and before the titles after. */
export function unbreakableName(holder: CertificateHolder): string {
  const glued = (text: string) => text.replaceAll(' ', NO_BREAK_SPACE);
  const before = holder.titlesBefore ? glued(holder.titlesBefore) : null;
  const name = [before, holder.givenName, holder.familyName].filter(Boolean).join(' ');
  return holder.titlesAfter ? `${name},${NO_BREAK_SPACE}${glued(holder.titlesAfter)}` : name;
}

/** What a stranger who checks a certificate sees of a name: “J. N.” */
export function initials(givenName: string, familyName: string): string {
  return [givenName, familyName]
    .map((name) => [...name.normalize('NFC').trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');
}
