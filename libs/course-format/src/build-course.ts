import { visit } from 'unist-util-visit';
import { audiences, type Audience, type CourseFile, type LessonEntry, type VideoEntry } from './course-file.js';
import type { CourseReading } from './course-reading.js';
import type { Course, CourseLesson, CourseVideo, PerLanguage, RenderedLesson, SourceFile } from './course.js';
import { attributeOf } from './directive.js';
import { lessonMinutesEstimate } from './lesson-minutes.js';
import type { Question } from './question-file.js';
import type { QuizFile } from './quiz-file.js';
import type { LessonReading } from './read-lessons.js';
import { renderLesson } from './render-lesson.js';

export interface CourseMaterial {
  file: CourseFile;
  quiz: QuizFile | null;
  lessons: LessonReading[];
}

/** Puts a course without errors together. */
export function buildCourse(reading: CourseReading, { file, quiz, lessons }: CourseMaterial): Course {
  const modules = file.modules.map(({ slug, title, lessons: entries }) => ({
    slug,
    title,
    lessons: entries.map((entry) => buildLesson(reading, entry, lessons)),
  }));
  const all = modules.flatMap((module) => module.lessons);
  const used = [...reading.files.values()].filter(({ path }) => reading.used.has(path));
  return {
    id: file.id,
    folder: reading.folder,
    title: file.title,
    summary: file.summary,
    languages: file.languages,
    cover: file.cover === undefined ? null : urlOf(reading, file.cover),
    licence: file.licence,
    outcomes: file.outcomes,
    hours: file.hours,
    certificate: file.certificate,
    completion: file.completion,
    minutes: Object.fromEntries(audiences.map((audience) => [audience, minutesOf(all, audience)])) as Record<
      Audience,
      number
    >,
    modules,
    quizzes: quiz?.quizzes ?? [],
    pools: (quiz?.pools ?? []).map(({ id, questions }) => ({
      id,
      questions: questions.map((one) => withPicture(reading, one)),
    })),
    videos: file.videos.map((video) => buildVideo(reading, video, file)),
    media: used
      .map((media) => ({ path: media.path, sha256: media.sha256, size: media.size, url: reading.mediaUrl(media) }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

function minutesOf(lessons: CourseLesson[], audience: Audience): number {
  return lessons
    .filter((lesson) => lesson.audience === 'both' || lesson.audience === audience)
    .reduce((total, lesson) => total + lesson.minutes, 0);
}

function buildLesson(reading: CourseReading, entry: LessonEntry, lessons: LessonReading[]): CourseLesson {
  const readings = lessons.filter(({ slug }) => slug === entry.slug);
  const content: PerLanguage<RenderedLesson> = {};
  for (const lesson of readings) content[lesson.language] = toRendered(reading, lesson);
  return {
    slug: entry.slug,
    title: entry.title,
    outcome: entry.outcome ?? null,
    audience: entry.audience,
    minutes: entry.minutes,
    after: entry.after,
    quiz: entry.quiz ?? null,
    content: readings.length === 0 ? null : content,
  };
}

function toRendered(reading: CourseReading, { language, lesson, facts }: LessonReading): RenderedLesson {
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

function buildVideo(reading: CourseReading, video: VideoEntry, course: CourseFile): CourseVideo {
  const { id, title, description, seconds, captions, poster } = video;
  const file: PerLanguage<string> = {};
  const captionUrls: PerLanguage<string> = {};
  for (const language of course.languages) {
    const path = typeof video.file === 'string' ? video.file : video.file[language];
    if (path !== undefined) file[language] = urlOf(reading, path);
    const captionPath = captions[language];
    if (captionPath !== undefined) captionUrls[language] = urlOf(reading, captionPath);
  }
  return { id, title, description, seconds, file, poster: urlOf(reading, poster), captions: captionUrls };
}

function withPicture(reading: CourseReading, question: Question): Question {
  if (question.picture === undefined) return question;
  return { ...question, picture: { ...question.picture, src: urlOf(reading, question.picture.src) } };
}

function urlOf(reading: CourseReading, path: string): string {
  const file: SourceFile | undefined = reading.files.get(path);
  return file === undefined ? '' : reading.mediaUrl(file);
}
