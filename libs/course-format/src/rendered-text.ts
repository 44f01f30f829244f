import { visit } from 'unist-util-visit';
import { urlOf, type CourseReading } from './course-reading.js';
import type { RenderedLesson } from './course.js';
import { attributeOf } from './directive.js';
import { lessonMinutesEstimate } from './lesson-minutes.js';
import type { LessonReading } from './read-lessons.js';
import { renderLesson } from './render-lesson.js';

/** A text without errors as the course keeps it. */
export function toRendered(reading: CourseReading, { language, lesson, facts }: LessonReading): RenderedLesson {
  const { html, blocks } = renderLesson(lesson.root, {
    language,
    lessonUrl: reading.lessonUrl,
    file: (path) => {
      const file = reading.files.get(path);
      return file === undefined ? null : { url: reading.mediaUrl(file), size: file.size };
    },
    laws: [...facts.laws].flatMap((id) => reading.laws?.get(id) ?? []),
    terms: [...facts.terms].flatMap((id) => reading.terms?.get(id) ?? []),
  });
  return {
    html,
    plainText: facts.plainText,
    words: facts.load.words,
    minutes: lessonMinutesEstimate(facts.load, language),
    headings: lesson.headings.map(({ id, text }) => ({ id, text })),
    blocks,
    laws: [...facts.laws],
    terms: [...facts.terms],
    videos: facts.videos,
    ...placedFiles(reading, lesson.root),
  };
}

function placedFiles(
  reading: CourseReading,
  root: LessonReading['lesson']['root'],
): Pick<RenderedLesson, 'downloads' | 'figures'> {
  const downloads: RenderedLesson['downloads'] = [];
  const figures: RenderedLesson['figures'] = [];
  visit(root, 'leafDirective', (node) => {
    const src = urlOf(reading, attributeOf(node, 'src'));
    if (node.name === 'download') downloads.push({ src, label: attributeOf(node, 'label') });
    if (node.name !== 'figure') return;
    const optional = (name: string) => attributeOf(node, name) || null;
    figures.push({
      src,
      alt: attributeOf(node, 'alt'),
      caption: optional('caption'),
      author: optional('author'),
      licence: optional('licence'),
    });
  });
  return { downloads, figures };
}
