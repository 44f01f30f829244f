import {
  feedbackQuestions,
  feedbackSkills,
  LEAST_FEEDBACK,
  type FeedbackAnswers,
  type FeedbackGroup,
  type FeedbackQuestion,
  type FeedbackSkill,
  type Language,
} from '@app/contracts';

/** Sums of answers: they can be added up, and no answer can be taken out of them. */
export interface Tally {
  answers: number;
  /** How many gave 1, 2, 3, 4 and 5 points. */
  questions: Record<FeedbackQuestion, number[]>;
  skills: Record<FeedbackSkill, { answers: number; before: number; after: number }>;
}

/** All answers of a day, and those of the languages that may be shown. */
export interface DayTallies {
  answered: number;
  all: Tally | null;
  byLanguage: Partial<Record<Language, Tally>>;
}

type Counted = Pick<FeedbackAnswers, 'questions' | 'skills'>;

function recordOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

export function tallyOf(answers: readonly Counted[]): Tally {
  const pairsOf = (skill: FeedbackSkill) => answers.flatMap(({ skills }) => skills[skill] ?? []);
  return {
    answers: answers.length,
    questions: recordOf(feedbackQuestions, (question) =>
      [1, 2, 3, 4, 5].map((points) => answers.filter(({ questions }) => questions[question] === points).length),
    ),
    skills: recordOf(feedbackSkills, (skill) => {
      const pairs = pairsOf(skill);
      return {
        answers: pairs.length,
        before: pairs.reduce((sum, { before }) => sum + before, 0),
        after: pairs.reduce((sum, { after }) => sum + after, 0),
      };
    }),
  };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    answers: sum(tallies.map(({ answers }) => answers)),
    questions: recordOf(feedbackQuestions, (question) =>
      [0, 1, 2, 3, 4].map((place) => sum(tallies.map(({ questions }) => questions[question][place] ?? 0))),
    ),
    skills: recordOf(feedbackSkills, (skill) => ({
      answers: sum(tallies.map(({ skills }) => skills[skill].answers)),
      before: sum(tallies.map(({ skills }) => skills[skill].before)),
      after: sum(tallies.map(({ skills }) => skills[skill].after)),
    })),
  };
}

/**
 * Sums by language. A language with fewer than five answers is left out; and when those left out are fewer than five
 * together, so are the others: what is missing could be computed from the whole.
 */
export function tallyByLanguage(
  answers: readonly (Counted & { language: Language })[],
): Partial<Record<Language, Tally>> {
  const languages = [...new Set(answers.map(({ language }) => language))].sort();
  const groups = languages.map((language) => ({ language, own: answers.filter((one) => one.language === language) }));
  const shown = groups.filter(({ own }) => own.length >= LEAST_FEEDBACK);
  const hidden = answers.length - shown.reduce((sum, { own }) => sum + own.length, 0);
  if (isTooFew(hidden)) return {};
  return Object.fromEntries(shown.map(({ language, own }) => [language, tallyOf(own)]));
}

/** Some, but fewer than may be shown. */
const isTooFew = (count: number) => count > 0 && count < LEAST_FEEDBACK;

/** Averages and numbers, each null below five answers. */
export function groupOf(tally: Tally): FeedbackGroup {
  return {
    answers: tally.answers,
    questions: recordOf(feedbackQuestions, (question) => {
      const distribution = tally.questions[question];
      const answers = distribution.reduce((sum, count) => sum + count, 0);
      const points = distribution.reduce((sum, count, place) => sum + count * (place + 1), 0);
      return answers >= LEAST_FEEDBACK ? { answers, average: round(points / answers), distribution } : null;
    }),
    skills: recordOf(feedbackSkills, (skill) => {
      const { answers, before, after } = tally.skills[skill];
      return answers >= LEAST_FEEDBACK
        ? { answers, before: round(before / answers), after: round(after / answers) }
        : null;
    }),
  };
}

/** The same by language, without the questions whose answers in other languages could be computed as the difference. */
export function languageGroups(all: Tally, byLanguage: DayTallies['byLanguage']) {
  const groups = Object.entries(byLanguage).map(([language, tally]) => {
    return { language: language as Language, group: groupOf(tally) };
  });
  const whole = groupOf(all);
  const rest = (countOf: (group: FeedbackGroup) => number) =>
    countOf(whole) - groups.reduce((sum, { group }) => sum + countOf(group), 0);
  for (const question of feedbackQuestions) {
    if (!isTooFew(rest(({ questions }) => questions[question]?.answers ?? 0))) continue;
    for (const { group } of groups) group.questions[question] = null;
  }
  for (const skill of feedbackSkills) {
    if (!isTooFew(rest(({ skills }) => skills[skill]?.answers ?? 0))) continue;
    for (const { group } of groups) group.skills[skill] = null;
  }
  return groups;
}

/** To hundredths: more would only look exact. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
