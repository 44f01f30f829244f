import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Texts = Record<'cs' | 'en' | 'nb', string>;

export interface CourseOption {
  id: string;
  text: Texts;
  correct?: boolean;
}

/** As far as right answers need it, in the words of the course's own file. */
export interface CourseQuestion {
  id: string;
  type: string;
  prompt: Texts;
  correct?: unknown;
  options?: CourseOption[];
  regions?: CourseOption[];
  items?: CourseOption[];
  pairs?: { id: string; left: Texts; right: Texts }[];
  gaps?: { id: string; kind: 'typed' | 'chosen'; accepted?: Record<string, string[]>; options?: CourseOption[] }[];
  accepted?: Record<string, string[]>;
}

const file = join(__dirname, '../courses/facilitating-meetings/quiz.yaml');

/** Every question of programme 1 with its right answer; a browser never gets them. */
export function courseQuestions(): CourseQuestion[] {
  const { pools } = parse(readFileSync(file, 'utf8')) as { pools: { questions: CourseQuestion[] }[] };
  return pools.flatMap((pool) => pool.questions);
}

export function rightOnes(options: readonly CourseOption[] = []): CourseOption[] {
  return options.filter(({ correct }) => correct);
}

/** Words without regard to the kind and number of spaces between them. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
