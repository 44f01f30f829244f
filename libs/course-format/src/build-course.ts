import type { Assignment, AssignmentFile } from './assignment-file.js';
import { audiences, type Audience, type CourseFile, type LessonEntry, type VideoEntry } from './course-file.js';
import { urlOf, type CourseReading } from './course-reading.js';
import type { Course, CourseAssignment, CourseLesson, CourseVideo, PerLanguage, RenderedLesson } from './course.js';
import type { Question } from './question-file.js';
import type { QuizFile } from './quiz-file.js';
import type { LessonReading } from './read-lessons.js';
import { toRendered } from './rendered-text.js';
import { instructionsOf } from './review-assignments.js';

export interface CourseMaterial {
  file: CourseFile;
  quiz: QuizFile | null;
  lessons: LessonReading[];
  assignments: AssignmentFile | null;
  instructions: LessonReading[];
}

/** Puts a course without errors together. */
export function buildCourse(reading: CourseReading, material: CourseMaterial): Course {
  const { file, quiz, lessons, assignments, instructions } = material;
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
    assignments: (assignments?.assignments ?? []).map((one) =>
      buildAssignment(reading, one, instructionsOf(instructions, one.id)),
    ),
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

function buildAssignment(
  reading: CourseReading,
  assignment: Assignment,
  instructions: LessonReading[],
): CourseAssignment {
  const { recordsUndertaking = null, ...rest } = assignment;
  return { ...rest, recordsUndertaking, instructions: inEachLanguage(reading, instructions) };
}

function inEachLanguage(reading: CourseReading, readings: LessonReading[]): PerLanguage<RenderedLesson> {
  const content: PerLanguage<RenderedLesson> = {};
  for (const text of readings) content[text.language] = toRendered(reading, text);
  return content;
}

function buildLesson(reading: CourseReading, entry: LessonEntry, lessons: LessonReading[]): CourseLesson {
  const readings = lessons.filter(({ slug }) => slug === entry.slug);
  return {
    slug: entry.slug,
    title: entry.title,
    outcome: entry.outcome ?? null,
    audience: entry.audience,
    minutes: entry.minutes,
    after: entry.after,
    quiz: entry.quiz ?? null,
    content: readings.length === 0 ? null : inEachLanguage(reading, readings),
  };
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
