import type { Audience, CohortMatrix, Language } from '@app/contracts';
import type { Course as CourseContent, CourseLesson } from '@app/course-format';
import { languageOf, textIn } from '../course/index.js';
import { isPassed, isRequiredFor, lessonsOf, neededScore } from '../learning/index.js';
import { toOutlineLesson } from '../lesson/index.js';
import { printedName } from '../person/index.js';
import { standingOf } from './standing.js';

/** A member with what is stored of the own progress. */
export interface MatrixMember {
  personId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  /** Of who has not told a name. */
  email: string | null;
  municipality: string | null;
  district: string | null;
  audience: Audience | null;
  /** Of the place in the course; null without one. */
  state: 'active' | 'completed' | 'withdrawn' | null;
  lastUsedAt: Date | null;
  /** Of the revision that the person is on; without a place, of the one that is offered. */
  content: CourseContent;
  /** `started` or `done` by lesson. */
  lessons: ReadonlyMap<string, string>;
  /** Per cent by quiz. */
  best: ReadonlyMap<string, number>;
}

interface Matrix {
  offered: CourseContent;
  members: readonly MatrixMember[];
  language: Language;
  showsScores: boolean;
  /** Share of the time for self-study, 0–1. */
  gone: number;
}

export function toMatrix({ offered, members, language, showsScores, gone }: Matrix): CohortMatrix {
  const columns = columnsOf([offered, ...members.map(({ content }) => content)]);
  const readingIn = languageOf(offered, language);
  return {
    lessons: columns.map(({ lesson, module }) => {
      const reader = { language: readingIn, audience: null };
      const { slug, title, kind, audience } = toOutlineLesson(lesson, reader, 'not_started');
      return { slug, title, module: textIn(module, readingIn), kind, audience };
    }),
    members: members.map((member) => toMember(member, { columns, showsScores, gone })),
  };
}

interface Column {
  lesson: CourseLesson;
  module: CourseContent['title'];
}

/** Lessons of the revision that is offered, then those that only learners of earlier ones still have. */
function columnsOf(contents: readonly CourseContent[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { modules } of new Set(contents))
    for (const { title, lessons } of modules)
      for (const lesson of lessons) if (!columns.has(lesson.slug)) columns.set(lesson.slug, { lesson, module: title });
  return [...columns.values()];
}

type Around = Pick<Matrix, 'showsScores' | 'gone'> & { columns: readonly Column[] };

function toMember(member: MatrixMember, { columns, showsScores, gone }: Around): CohortMatrix['members'][number] {
  const { personId, municipality, audience, lessons, best, state, lastUsedAt } = member;
  const signs = signsOf(member);
  const cells = columns.map(({ lesson }) => signs.get(lesson.slug) ?? '-').join('');
  const done = cells.split('2').length - 1;
  const isCompleted = state === 'completed';
  const hasBegun = state !== null && (lessons.size > 0 || best.size > 0);
  return {
    personId,
    name: printedName(member) || (member.email ?? ''),
    municipality: withDistrict(municipality, member.district),
    audience,
    cells,
    required: signs.size,
    done,
    quiz: quizOf(member),
    scores: showsScores ? Object.fromEntries(best) : null,
    standing: standingOf({ required: signs.size, done, hasBegun, isCompleted }, gone),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

/** A sign for each lesson that is required of this person. A quiz is done when it is passed, not when it is opened. */
function signsOf({ content, audience, lessons, best }: MatrixMember): Map<string, string> {
  const signs = new Map<string, string>();
  for (const lesson of lessonsOf(content)) {
    const isRequired = audience ? isRequiredFor(lesson, audience) : lesson.audience === 'both';
    if (isRequired) signs.set(lesson.slug, signOf(lesson, { content, lessons, best }));
  }
  return signs;
}

function signOf(
  { slug, quiz }: CourseLesson,
  { content, lessons, best }: Pick<MatrixMember, 'content' | 'lessons' | 'best'>,
): string {
  const state = lessons.get(slug);
  if (quiz === null) return state === 'done' ? '2' : state === 'started' ? '1' : '0';
  const score = best.get(quiz);
  if (score === undefined) return state ? '1' : '0';
  return isPassed(content, quiz, score) ? '2' : '1';
}

/** Passed or not yet: the score itself is the learner's own business. */
function quizOf({ content, best }: MatrixMember): 'passed' | 'not_yet' | null {
  const { quizzes } = content.completion;
  if (quizzes.length === 0) return null;
  return quizzes.every(({ quiz }) => (best.get(quiz) ?? -1) >= (neededScore(content, quiz) ?? 0))
    ? 'passed'
    : 'not_yet';
}

/** Names of villages repeat; the district tells them apart. */
export function withDistrict(municipality: string | null, district: string | null): string | null {
  return municipality && district && district !== municipality ? `${municipality} (${district})` : municipality;
}
