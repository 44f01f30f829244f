import type { Language } from './language.js';

/** What a learner's time in a lesson is estimated from. */
export interface LessonLoad {
  words: number;
  questions: number;
  /** Checklists and examples. */
  exercises: number;
  /** Figures, phrases to say aloud and tables. */
  looks: number;
  /** Length of the films. */
  filmSeconds: number;
}

/** Words read in a minute with understanding. */
const pace: Record<Language, number> = { cs: 110, en: 130, nb: 125 };

/** Minutes a learner needs for a lesson in a language, to a tenth. */
export function lessonMinutesEstimate(load: LessonLoad, language: Language): number {
  const thinking = 1.5 * load.questions + load.exercises + 0.5 * load.looks;
  const minutes = load.words / pace[language] + thinking + load.filmSeconds / 60;
  return Math.round(minutes * 10) / 10;
}
