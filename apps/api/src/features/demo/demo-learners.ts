import type { DemoEntry } from './demo-people.js';

/** A learner of the demo cohort, and how far he or she is. */
export interface DemoLearner extends DemoEntry {
  progress: { lessons: number | null; quiz?: number };
}

const since = '2026-10-19';

function learner(
  name: readonly [given: string, family: string, salutation: 'ms' | 'mr'],
  office: readonly [municipality: string, office: string, audience: 'politician' | 'officer'],
  progress: DemoLearner['progress'],
): DemoLearner {
  const [givenName, familyName, salutation] = name;
  const [municipality, title, audience] = office;
  const address = `${givenName} ${familyName}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.');
  return {
    email: `${address}@roundtable.example`,
    role: 'learner',
    givenName,
    familyName,
    salutation,
    language: 'cs',
    mandate: { country: 'CZ', municipality, office: title, audience, from: since },
    progress,
  };
}

/** Ten people from around Chrudim: some are done with the lessons, some are behind, some have not begun. */
export const demoLearners: readonly DemoLearner[] = [
  learner(['Marie', 'Bartošová', 'ms'], ['571776', 'místostarostka', 'politician'], { lessons: 30, quiz: 90 }),
  learner(['Josef', 'Čech', 'mr'], ['571911', 'zastupitel', 'politician'], { lessons: 9 }),
  learner(['Eva', 'Doležalová', 'ms'], ['572080', 'zastupitelka', 'politician'], { lessons: 2 }),
  learner(['Karel', 'Fiala', 'mr'], ['572641', 'starosta', 'politician'], { lessons: null }),
  learner(['Lenka', 'Hájková', 'ms'], ['571164', 'referentka odboru rozvoje', 'officer'], { lessons: 12 }),
  learner(['Martin', 'Ježek', 'mr'], ['578347', 'zastupitel', 'politician'], { lessons: 30, quiz: 60 }),
  learner(['Ivana', 'Kučerová', 'ms'], ['578347', 'tisková mluvčí', 'officer'], { lessons: 1 }),
  learner(['Pavel', 'Novotný', 'mr'], ['574104', 'zastupitel', 'politician'], { lessons: null }),
  learner(['Šárka', 'Řezníčková', 'ms'], ['571164', 'zastupitelka', 'politician'], { lessons: 10 }),
  learner(['Vojtěch', 'Žižka', 'mr'], ['571776', 'tajemník úřadu', 'officer'], { lessons: 6 }),
];
