import type { Image, Link, Nodes, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from './directive.js';
import type { LessonFacts, LessonSurroundings, Survey } from './lesson-facts.js';
import { countWords, lessonText } from './lesson-text.js';
import { readLink } from './link-target.js';
import type { ParsedLesson } from './parse-lesson.js';
import { fileStart, type FileProblems } from './problem.js';
import { surveyContainer, surveyLeaf, surveyMedia, surveyTextDirective } from './survey-directives.js';
import { surveyHeadings } from './survey-headings.js';

/** Goes through a lesson once: gathers what the course needs to know of it and reports what is wrong. */
export function surveyLesson(lesson: ParsedLesson, around: LessonSurroundings, problems: FileProblems): LessonFacts {
  const plainText = lessonText(lesson.root);
  const facts: LessonFacts = {
    blocks: lesson.root.children.filter(isBlock).map((node) => ({ kind: kindOf(node), place: placeOf(node) })),
    links: [],
    load: { words: countWords(plainText), questions: 0, exercises: 0, looks: 0, filmSeconds: 0 },
    plainText,
    laws: new Set(),
    terms: new Set(),
    videos: [],
    media: new Set(),
  };
  const survey: Survey = { markdown: lesson.markdown, facts, around, problems };

  if (facts.blocks.length === 0)
    problems.error(fileStart, 'lesson.empty', 'the lesson has no text; write it or remove the lesson');
  surveyHeadings(lesson, problems);
  visit(lesson.root, (node, index) => surveyNode(survey, node, index ?? 0));
  return facts;
}

function surveyNode(survey: Survey, node: Nodes, index: number): void {
  switch (node.type) {
    case 'containerDirective':
      return surveyContainer(survey, node);
    case 'leafDirective':
      return surveyLeaf(survey, node);
    case 'textDirective':
      return surveyTextDirective(survey, node);
    case 'link':
      return surveyLink(survey, node);
    case 'image':
      return surveyImage(survey, node);
    case 'text':
      return surveyText(survey, node, index);
    case 'table':
      survey.facts.load.looks += 1;
      return undefined;
    case 'html':
      return survey.problems.error(
        placeOf(node),
        'markdown.html',
        'HTML is not allowed in a lesson; use Markdown or a callout instead',
      );
    default:
      return undefined;
  }
}

function surveyLink(survey: Survey, node: Link): void {
  const place = placeOf(node);
  const target = readLink(node.url);
  switch (target.kind) {
    case 'lesson':
      survey.facts.links.push({ slug: target.slug, anchor: target.anchor, place });
      break;
    case 'anchor':
      survey.facts.links.push({ slug: null, anchor: target.anchor, place });
      break;
    case 'media':
      surveyMedia(survey, node, target.path);
      break;
    case 'unsafe':
      survey.problems.error(
        place,
        'link.unsafe',
        'this address is not allowed in a link; use an https:// or mailto: address',
      );
      break;
    case 'unknown': {
      const message = `the link "${node.url}" leads nowhere; use https://…, lesson:slug, #heading-id or media/…`;
      survey.problems.error(place, 'link.dead', message);
      break;
    }
    default:
      break;
  }
  if (lessonText(node).trim() === '' && node.children.every((child) => child.type !== 'image')) {
    survey.problems.error(place, 'link.text_missing', 'the link has no text; write in the brackets where it leads');
  }
}

function surveyImage(survey: Survey, node: Image): void {
  surveyMedia(survey, node, node.url);
  if ((node.alt ?? '').trim() === '') {
    const message = 'the picture lacks alt text; say what it shows: ![what it shows](media/…)';
    survey.problems.error(placeOf(node), 'alt.missing', message);
  }
}

/** Text that begins with colons was meant as a callout or block whose marks the parser did not understand. */
function surveyText(survey: Survey, node: Text, index: number): void {
  const { line, column } = placeOf(node);
  node.value.split('\n').forEach((text, row) => {
    if (row === 0 && (index > 0 || column > 1)) return;
    if (!/^[ \t]*::/.test(text)) return;
    const message =
      'this line begins with colons but is not understood; write :::tip[Title] … ::: or ::figure{src="…" alt="…"}';
    survey.problems.error({ line: line + row, column: row === 0 ? column : 1 }, 'directive.syntax', message);
  });
}

/** Whether a top-level node is shown where it stands. */
function isBlock(node: RootContent): boolean {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'html';
}

function kindOf(node: RootContent): string {
  if (node.type === 'heading') return `heading ${'#'.repeat(node.depth)}`;
  if (node.type === 'containerDirective' || node.type === 'leafDirective') return node.name;
  return node.type === 'thematicBreak' ? 'line' : node.type;
}
