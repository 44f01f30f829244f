import type { Language } from '@app/print';
import type { Attendee } from './day-kit.js';

/** Czech: ch after h, č after c. Norwegian: æ, ø and å at the end. */
const collators: Record<Language, Intl.Collator> = {
  cs: new Intl.Collator('cs'),
  en: new Intl.Collator('en'),
  nb: new Intl.Collator('nb'),
};

/** By family name, then by given name, as the language has it. */
export function inOrder(attendees: readonly Attendee[], language: Language): Attendee[] {
  const { compare } = collators[language];
  return [...attendees].sort(
    (a, b) =>
      compare(a.familyName, b.familyName) ||
      compare(a.givenName, b.givenName) ||
      compare(a.municipality, b.municipality) ||
      (a.subjectId < b.subjectId ? -1 : 1),
  );
}

export function byName<T extends { municipality: string }>(items: readonly T[], language: Language): T[] {
  return [...items].sort((a, b) => collators[language].compare(a.municipality, b.municipality));
}
