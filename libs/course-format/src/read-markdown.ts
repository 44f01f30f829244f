import type { Nodes } from 'mdast';
import { parseLesson, type ParsedLesson } from './parse-lesson.js';
import { fileStart, type FileProblems } from './problem.js';

/** About fifty times a long lesson. */
const maxCharacters = 200_000;
/** Quotes in lists in quotes …: no text needs more, and walking deeper could exhaust the stack. */
const maxDepth = 50;
/** Seen before parsing, because the parser takes seconds over thousands of them. */
const deepQuote = /^(?:[ \t]{0,3}>){51}/m;

/** Parses the text of a lesson; `null`, with the reason reported, when it is not a text anybody wrote to be read. */
export function readMarkdown(text: string | undefined, problems: FileProblems): ParsedLesson | null {
  if (text === undefined) {
    problems.error(fileStart, 'markdown.unreadable', 'cannot be read as text; save it as UTF-8 and keep it short');
    return null;
  }
  if (text.length > maxCharacters) {
    problems.error(fileStart, 'markdown.too_long', `is longer than ${maxCharacters} characters; split the lesson`);
    return null;
  }
  const lesson = deepQuote.test(text) ? null : parseOrNull(text);
  if (lesson === null || isTooDeep(lesson.root)) {
    problems.error(fileStart, 'markdown.too_deep', `is nested more than ${maxDepth} levels deep; write it flatter`);
    return null;
  }
  return lesson;
}

function parseOrNull(text: string): ParsedLesson | null {
  try {
    return parseLesson(text);
  } catch (error) {
    // The parser calls itself for each level of nesting and overflows before the depth can be measured.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isTooDeep(root: Nodes): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
