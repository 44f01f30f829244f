import { z } from 'zod';
import { Completion, LessonEntry, VideoEntry } from './course-file.js';
import { Language, languages } from './language.js';
import { Slug } from './names.js';
import { fieldOf, idOf, listOf } from './raw-value.js';
import { salvage } from './salvage.js';
import type { Path, YamlSource } from './yaml-source.js';

/** Something of a YAML file that its schema accepts, with its place. */
export interface Placed<T> {
  value: T;
  path: Path;
}

/** What can be used of a `course.yaml`, even when other parts of it are wrong. */
export interface CourseParts {
  source: YamlSource;
  languages: Language[];
  lessons: Placed<LessonEntry>[];
  /** Also of lessons that are otherwise wrong: their texts are read, and a link to them is not dead. */
  texts: Placed<{ slug: string; isQuiz: boolean }>[];
  lessonSlugs: Set<string>;
  videos: Placed<VideoEntry>[];
  /** Length in seconds by id, also of films that are otherwise wrong: showing one is not a mistake of the lesson. */
  videoSeconds: Map<string, number>;
  completion: Placed<Completion> | null;
}

export function readCourseParts(source: YamlSource): CourseParts {
  const course = source.value;
  const parsed = z.array(Language).min(1).safeParse(fieldOf(course, 'languages'));
  const lessons = listOf(fieldOf(course, 'modules')).flatMap((module, m) =>
    listOf(fieldOf(module, 'lessons')).map((value, l) => ({ value, path: ['modules', m, 'lessons', l] })),
  );
  const videos = listOf(fieldOf(course, 'videos')).map((value, v) => ({ value, path: ['videos', v] }));
  const texts = lessons.flatMap(({ value, path }) => {
    const slug = Slug.safeParse(fieldOf(value, 'slug'));
    return slug.success ? [{ value: { slug: slug.data, isQuiz: fieldOf(value, 'quiz') !== undefined }, path }] : [];
  });
  const completion = salvage(Completion, fieldOf(course, 'completion'));
  return {
    source,
    languages: parsed.success ? [...new Set(parsed.data)] : [...languages],
    lessons: accepted(LessonEntry, lessons),
    texts,
    lessonSlugs: new Set(lessons.flatMap(({ value }) => idOf(value, 'slug') ?? [])),
    videos: accepted(VideoEntry, videos),
    videoSeconds: new Map(videos.flatMap(({ value }) => lengthOf(value))),
    completion: completion && { value: completion, path: ['completion'] },
  };
}

function lengthOf(video: unknown): [string, number][] {
  const id = idOf(video, 'id');
  const seconds = fieldOf(video, 'seconds');
  return id === null ? [] : [[id, typeof seconds === 'number' ? seconds : 0]];
}

/** Those of the raw values that the schema accepts after repair. */
export function accepted<T>(schema: z.ZodType<T>, raw: Placed<unknown>[]): Placed<T>[] {
  return raw.flatMap(({ value, path }) => {
    const kept = salvage(schema, value);
    return kept === null ? [] : [{ value: kept, path }];
  });
}
