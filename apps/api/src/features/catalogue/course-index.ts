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
  score: number;
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
  const hits = index.lessons
    .flatMap((lesson) => hitIn(lesson, words, phrase) ?? [])
    .sort((one, other) => other.score - one.score);
  const isInHeading = words.every((word) => index.heading.includes(word));
  if (!isInHeading && hits.length === 0) return null;

  const courseScore = (index.title.includes(phrase) ? weight.courseTitle : 0) + (isInHeading ? weight.heading : 0);
  return { score: courseScore + (hits[0]?.score ?? 0), hits: hits.slice(0, MOST_HITS) };
}

function hitIn(lesson: LessonIndex, words: readonly string[], phrase: string): Hit | null {
  const { slug, title, plainTitle, blocks } = lesson;
  const inTitle = words.filter((word) => plainTitle.includes(word));
  const isInText = (word: string) => blocks.some((block) => block.plain.includes(word));
  if (!words.every((word) => inTitle.includes(word) || isInText(word))) return null;

  const occurrences = blocks.reduce((total, block) => total + countIn(block.plain, words), 0);
  const score =
    (plainTitle.includes(phrase) ? weight.titlePhrase : 0) +
    inTitle.length * weight.titleWord +
    (isInText(phrase) ? weight.textPhrase : 0) +
    Math.min(occurrences, MOST_OCCURRENCES) * weight.occurrence;
  return { lessonSlug: slug, title, excerpt: excerptFrom(blocks, words, phrase), score };
}

function countIn(text: string, words: readonly string[]): number {
  return words.reduce((total, word) => total + text.split(word).length - 1, 0);
}

/** From the block that has the whole phrase, else the most of its words, else from the beginning. */
function excerptFrom(blocks: readonly Block[], words: readonly string[], phrase: string): string {
  const relevance = (block: Block) =>
    words.filter((word) => block.plain.includes(word)).length + (block.plain.includes(phrase) ? words.length : 0);
  const [best] = [...blocks].sort((one, other) => relevance(other) - relevance(one));
  if (!best) return '';
  const places = [phrase, ...words].map((part) => best.plain.indexOf(part)).filter((place) => place >= 0);
  return excerptOf(best.text, places[0] ?? 0);
}
