import { Slug } from './names.js';
import type { ParsedLesson } from './parse-lesson.js';
import { placeOf } from './directive.js';
import type { FileProblems } from './problem.js';

/** Ids the rendered page gives to its own parts. */
const reserved = /^(b\d+|callout-.*|term-.*|law-.*|laws|fn-.*|fnref-.*|footnote-label|root|main)$/;

/** Reports headings of a wrong level and ids that cannot be linked to. */
export function surveyHeadings({ headings }: ParsedLesson, problems: FileProblems): void {
  const seen = new Set<string>();
  let level = 1;
  for (const { node, id, text, isExplicit } of headings) {
    const place = placeOf(node);
    surveyLevel(node.depth, level, (code, message, severity) => problems[severity](place, code, message));
    level = node.depth;

    if (text === '') problems.error(place, 'heading.empty', 'the heading has no text; write one or remove it');
    if (!isExplicit) {
      problems.warning(
        place,
        'heading.id_missing',
        `add an id in English that is the same in every language: ## ${text} {#…}`,
      );
    } else if (!Slug.safeParse(id).success) {
      problems.error(
        place,
        'heading.id_invalid',
        `the id "${id}" must be lower-case words joined by hyphens, such as {#first-steps}`,
      );
    }
    if (reserved.test(id))
      problems.error(place, 'heading.id_reserved', `the id "${id}" is used by the page itself; choose another`);
    if (seen.has(id))
      problems.error(place, 'id.duplicate', `the heading id "${id}" is used twice in this lesson; give each its own`);
    seen.add(id);
  }
}

type Tell = (code: string, message: string, severity: 'error' | 'warning') => void;

function surveyLevel(depth: number, previous: number, tell: Tell): void {
  if (depth === 1) {
    tell('heading.level', 'the title comes from course.yaml; headings in the text start at "##"', 'error');
  } else if (depth > 4) {
    tell('heading.level', 'headings go down to "####" at most; split the lesson or use a list', 'error');
  } else if (depth > previous + 1) {
    tell(
      'heading.level_skipped',
      `a heading of level ${previous + 1} was expected before this one; do not skip levels`,
      'warning',
    );
  }
}
