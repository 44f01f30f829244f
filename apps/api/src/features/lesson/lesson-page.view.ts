import { extname } from 'node:path';
import type { Audience, Language, LessonPage, VideoView } from '@app/contracts';
import type { Course as CourseContent, CourseLesson, CourseVideo } from '@app/course-format';
import { languageOf, textIn } from '../course/index.js';
import { isRequiredFor, lessonsOf } from '../learning/index.js';
import { toOutlineLesson } from './outline.view.js';

/** What of a lesson's page is the same for every learner of the audience. */
export interface StillPage extends Omit<LessonPage, 'enrolmentId' | 'course' | 'progress'> {
  courseTitle: string;
}

interface Asked {
  lesson: string;
  language: Language;
  audience: Audience;
}

const mediaTypes: Readonly<Record<string, string>> = { '.mp4': 'video/mp4', '.webm': 'video/webm' };

/** Null when the course has no such lesson. */
export function toStillPage(
  content: CourseContent,
  { lesson: slug, language: asked, audience }: Asked,
): StillPage | null {
  const module = content.modules.find(({ lessons }) => lessons.some((one) => one.slug === slug));
  const lesson = module?.lessons.find((one) => one.slug === slug);
  if (!module || !lesson) return null;

  const language = languageOf(content, asked);
  const reading = lesson.content?.[language] ?? null;
  const quiz = content.quizzes.find(({ id }) => id === lesson.quiz);
  const films = content.videos.filter(({ id }) => reading?.videos.includes(id));
  return {
    courseTitle: textIn(content.title, language),
    module: { slug: module.slug, title: textIn(module.title, language) },
    lesson: toOutlineLesson(lesson, { language, audience }, 'not_started'),
    language,
    languages: content.languages,
    html: reading?.html ?? null,
    blocks: reading?.blocks ?? 0,
    videos: films.map((film) => toVideoView(film, language)),
    quiz: quiz ? { id: quiz.id, title: textIn(quiz.title, language) } : null,
    ...placeInOrder(content, lesson, { language, audience }),
  };
}

/** The learner's own order: lessons of the own audience. An optional one lies between its neighbours there. */
function placeInOrder(
  content: CourseContent,
  lesson: CourseLesson,
  { language, audience }: Pick<Asked, 'language' | 'audience'>,
): Pick<StillPage, 'previous' | 'next' | 'position'> {
  const all = lessonsOf(content);
  const at = all.indexOf(lesson);
  const isOwn = (one: CourseLesson) => isRequiredFor(one, audience);
  const before = all.slice(0, at).filter(isOwn);
  const after = all.slice(at + 1).filter(isOwn);
  const own = isOwn(lesson) ? 1 : 0;
  const toLink = (one: CourseLesson | undefined) =>
    one ? { slug: one.slug, title: textIn(one.title, language) } : null;
  return {
    previous: toLink(before.at(-1)),
    next: toLink(after[0]),
    position: { index: Math.max(1, before.length + own), of: before.length + own + after.length },
  };
}

function toVideoView(film: CourseVideo, language: Language): VideoView {
  const src = film.file[language] ?? '';
  return {
    id: film.id,
    title: textIn(film.title, language),
    src,
    type: mediaTypes[extname(src)] ?? 'application/octet-stream',
    poster: film.poster,
    seconds: film.seconds,
    description: textIn(film.description, language),
    captions: Object.entries(film.captions).map(([spoken, url]) => ({ language: spoken as Language, src: url })),
  };
}
