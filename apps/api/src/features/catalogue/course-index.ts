import type { Language } from '@app/contracts';
import type { Course as CourseContent } from '@app/course-format';
import { plain } from '../../platform/plain-text.js';
import { languageOf, textIn } from '../course/index.js';
import { lessonsOf } from '../learning/index.js';
import { excerptOf } from './excerpt.js';

interface Block {
  text: string;
  plain: string;
}

interface LessonIndex {
  slug: string;
  title: string;
  plainTitle: string;
  blocks: Block[];
}

/** A course prepared for search in one language: without diacritics and capitals, block by block. */
export interface CourseIndex {
  title: string;
  /** Title and summary. */
  heading: string;
  lessons: LessonIndex[];
}

export interface Hit {
  lessonSlug: string;
  title: string;
  excerpt: string;
}

const MOST_HITS = 5;
/** A word in a title says more than the same word somewhere in a text. */
const weight = { courseTitle: 12, heading: 8, titlePhrase: 6, titleWord: 3, textPhrase: 2, occurrence: 0.1 } as const;
const MOST_OCCURRENCES = 10;

export function indexCourse(content: CourseContent, asked: Language): CourseIndex {
  const language = languageOf(content, asked);
  const title = textIn(content.title, language);
  return {
    title: plain(title),
    heading: plain(`${title} ${textIn(content.summary, language)}`),
    lessons: lessonsOf(content).map((lesson) => ({
      slug: lesson.slug,
      title: textIn(lesson.title, language),
      plainTitle: plain(textIn(lesson.title, language)),
      blocks: (lesson.content?.[language]?.plainText ?? '').split('\n').map((text) => ({ text, plain: plain(text) })),
    })),
  };
}

/** Lessons in which every word of the query is found, best first; null when the course has nothing to do with it. */
export function searchCourse(index: CourseIndex, query: string): { score: number; hits: Hit[] } | null {
  const phrase = plain(query);
  const words = [...new Set(phrase.split(' '))];
  const found = index.lessons
    .map((lesson) => ({ lesson, score: scoreOf(lesson, words, phrase) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const isInHeading = words.every((word) => index.heading.includes(word));
  if (!isInHeading && found.length === 0) return null;

  const courseScore = (index.title.includes(phrase) ? weight.courseTitle : 0) + (isInHeading ? weight.heading : 0);
  return {
    score: courseScore + (found[0]?.score ?? 0),
    hits: found.slice(0, MOST_HITS).map(({ lesson: { slug, title, blocks } }) => {
      return { lessonSlug: slug, title, excerpt: excerptFrom(blocks, words, phrase) };
    }),
  };
}

/** 0 when a word is missing. */
function scoreOf({ plainTitle, blocks }: LessonIndex, words: readonly string[], phrase: string): number {
  const inTitle = words.filter((word) => plainTitle.includes(word));
  const isInText = (word: string) => blocks.some((block) => block.plain.includes(word));
  if (!words.every((word) => inTitle.includes(word) || isInText(word))) return 0;

  const occurrences = blocks.reduce((total, block) => total + countIn(block.plain, words), 0);
  return (
    (plainTitle.includes(phrase) ? weight.titlePhrase : 0) +
    inTitle.length * weight.titleWord +
    (isInText(phrase) ? weight.textPhrase : 0) +
    Math.min(occurrences, MOST_OCCURRENCES) * weight.occurrence
  );
}

function countIn(text: string, words: readonly string[]): number {
  return words.reduce((total, word) => (text.includes(word) ? total + text.split(word).length - 1 : total), 0);
}

/** From the block that has the whole phrase, else the most of its words, else from the beginning. */
function excerptFrom(blocks: readonly Block[], words: readonly string[], phrase: string): string {
  let [best] = blocks;
  let most = 0;
  for (const block of blocks) {
    const wordsHere = words.filter((word) => block.plain.includes(word)).length;
    const relevance = wordsHere + (block.plain.includes(phrase) ? words.length : 0);
    if (relevance > most) [best, most] = [block, relevance];
  }
  if (!best) return '';
  const { text, plain: searched } = best;
  const places = [phrase, ...words].map((part) => searched.indexOf(part)).filter((place) => place >= 0);
  return excerptOf(text, places[0] ?? 0);
}
