import type { VideoEntry } from './course-file.js';
import type { CourseParts, Placed } from './course-parts.js';
import { extensionOf, problemsIn, type CourseReading } from './course-reading.js';
import { languages } from './language.js';
import { MediaPath } from './names.js';
import { fileStart, type FileProblems } from './problem.js';
import type { QuizParts } from './quiz-parts.js';
import { fieldOf } from './raw-value.js';
import { reviewWebVtt } from './web-vtt.js';
import type { Path, YamlSource } from './yaml-source.js';

/** How much later than the film the last caption may end, in seconds: lengths are rounded. */
const captionSlack = 1;

const captionEnding = 'vtt';

/** Reports films, posters and captions that are missing or do not fit. */
export function reviewVideos(reading: CourseReading, parts: CourseParts): void {
  const problems = problemsIn(reading, 'course.yaml');
  for (const video of parts.videos) {
    for (const { path, at } of filesOf(video.value)) {
      useFile(reading, { path, problems, source: parts.source, at: [...video.path, ...at] });
    }
    reviewCaptions(reading, parts, video);
  }
}

/** Reports the picture of the catalogue if it is missing. */
export function reviewCover(reading: CourseReading, { source }: CourseParts): void {
  const cover = MediaPath.safeParse(fieldOf(source.value, 'cover'));
  if (cover.success)
    useFile(reading, { path: cover.data, problems: problemsIn(reading, 'course.yaml'), source, at: ['cover'] });
}

/** Reports pictures of questions that are missing. */
export function reviewPictures(reading: CourseReading, quiz: QuizParts): void {
  const problems = problemsIn(reading, 'quiz.yaml');
  for (const { value, path } of quiz.questions) {
    if (value.picture === undefined) continue;
    useFile(reading, { path: value.picture.src, problems, source: quiz.source, at: [...path, 'picture', 'src'] });
  }
}

/** Marks every file a YAML file names, also in parts that are wrong: their media are not unused. */
export function useNamedFiles(reading: CourseReading, value: unknown): void {
  if (typeof value === 'string' && reading.files.has(value)) reading.used.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) useNamedFiles(reading, inner);
}

/** Reports media and lesson texts nothing refers to. Other folders are the author's own: sources of pictures, notes. */
export function reviewUnusedFiles(reading: CourseReading, parts: CourseParts): void {
  for (const path of reading.files.keys()) {
    if (reading.used.has(path)) continue;
    const problems = problemsIn(reading, path);
    if (path.startsWith('media/')) {
      problems.warning(fileStart, 'media.unused', 'nothing in the course uses this file; use it or remove it');
      continue;
    }
    if (/^(course|quiz|assignment)\.yml$/.test(path)) {
      problems.warning(fileStart, 'file.unused', 'this file is not read; its ending has to be .yaml');
    }
    if (!path.startsWith('lessons/')) continue;
    const [, slug = '', language = ''] = /^lessons\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (!parts.lessonSlugs.has(slug)) {
      problems.warning(
        fileStart,
        'file.unused',
        'course.yaml has no lesson for this file; add the lesson or remove the file',
      );
    } else if (!parts.languages.some((known) => known === language)) {
      problems.warning(
        fileStart,
        'file.unused',
        `"${language}" is not a language of the course; add it to languages or remove the file`,
      );
    }
  }
}

interface FileUse {
  path: string;
  problems: FileProblems;
  source: YamlSource;
  at: Path;
}

function useFile(reading: CourseReading, { path, problems, source, at }: FileUse): void {
  if (reading.files.has(path)) {
    reading.used.add(path);
    return;
  }
  const message = `there is no file "${path}" in the course; add it below media/ or correct the path`;
  problems.error(source.place(at), 'media.missing', message);
}

function filesOf(video: VideoEntry): { path: string; at: Path }[] {
  const perLanguage = (map: Partial<Record<string, string>>, key: string) =>
    languages.flatMap((language) => {
      const path = map[language];
      return path === undefined ? [] : [{ path, at: [key, language] }];
    });
  return [
    ...(typeof video.file === 'string' ? [{ path: video.file, at: ['file'] }] : perLanguage(video.file, 'file')),
    { path: video.poster, at: ['poster'] },
    ...perLanguage(video.captions, 'captions'),
  ];
}

function reviewCaptions(reading: CourseReading, { source }: CourseParts, { value, path }: Placed<VideoEntry>): void {
  const problems = problemsIn(reading, 'course.yaml');
  for (const language of languages) {
    const captions = value.captions[language];
    const file = captions === undefined ? undefined : reading.files.get(captions);
    if (file === undefined) continue;
    if (extensionOf(file.path) !== captionEnding) {
      const message = `the captions "${file.path}" must be WebVTT, a file that ends in .vtt`;
      problems.error(source.place([...path, 'captions', language]), 'captions.invalid', message);
      continue;
    }
    const end = reviewWebVtt(file.text ?? '', problemsIn(reading, file.path));
    if (end <= value.seconds + captionSlack) continue;
    const message = `the film "${value.id}" is said to last ${value.seconds} seconds, but its captions (${language}) go on until ${Math.ceil(end)}; correct its length`;
    problems.error(source.place([...path, 'seconds']), 'video.seconds', message);
  }
}
