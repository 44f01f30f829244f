import { Injectable } from '@nestjs/common';
import type {
  Audience,
  LessonProgress as LessonProgressView,
  Segment,
  VideoProgress as VideoProgressView,
} from '@app/contracts';
import type { Course as CourseContent } from '@app/course-format';
import { In } from 'typeorm';
import { Database } from '../../platform/database.js';
import { fromStored } from '../../platform/stored-instant.js';
import { Course, CourseService } from '../course/index.js';
import type { Enrolment } from './enrolment.entity.js';
import { LessonProgress } from './lesson-progress.entity.js';
import { QuizResult } from './quiz-result.entity.js';
import { VideoProgress } from './video-progress.entity.js';

/** A place with everything its view is made of. */
export interface Place {
  enrolment: Enrolment;
  courseSlug: string;
  /** Of the revision the learner is on. */
  content: CourseContent;
  lessons: ReadonlyMap<string, LessonProgress>;
  /** Best score in per cent by quiz. */
  best: ReadonlyMap<string, number>;
}

/** A learner's place as seen from one lesson. */
export interface PlaceAtLesson {
  enrolmentId: string;
  revisionId: string;
  audience: Audience;
  progress: Omit<LessonProgressView, 'lesson' | 'videos'>;
}

interface PlaceRow {
  id: string;
  revisionId: string;
  audience: Audience;
  state: LessonProgress['state'] | null;
  block: number | null;
  reached: number | null;
  activeSeconds: number | null;
  updatedAt: Date | string | null;
}

/** Reads what the events were folded into. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly db: Database,
    private readonly courses: CourseService,
  ) {}

  async lessons(enrolmentId: string): Promise<Map<string, LessonProgress>> {
    const rows = await this.db.of(LessonProgress).findBy({ enrolmentId });
    return new Map(rows.map((row) => [row.lesson, row]));
  }

  async videos(enrolmentId: string): Promise<Map<string, VideoProgress>> {
    const rows = await this.db.of(VideoProgress).findBy({ enrolmentId });
    return new Map(rows.map((row) => [row.video, row]));
  }

  async place(enrolment: Enrolment): Promise<Place> {
    const [place] = await this.places([enrolment]);
    if (!place) throw new Error(`The place ${enrolment.id} could not be put together.`);
    return place;
  }

  /** As many queries for twenty places as for one. */
  async places(enrolments: readonly Enrolment[]): Promise<Place[]> {
    if (enrolments.length === 0) return [];
    const enrolmentId = In(enrolments.map(({ id }) => id));
    const lessons = await this.db.of(LessonProgress).findBy({ enrolmentId });
    const results = await this.db.of(QuizResult).findBy({ enrolmentId });
    const courses = await this.db.of(Course).findBy({ id: In(enrolments.map(({ courseId }) => courseId)) });
    const slugs = new Map(courses.map(({ id, slug }) => [id, slug]));

    const places: Place[] = [];
    for (const enrolment of enrolments) {
      const { content } = await this.courses.getRevision(enrolment.revisionId);
      const isOwn = (row: { enrolmentId: string }) => row.enrolmentId === enrolment.id;
      places.push({
        enrolment,
        courseSlug: slugs.get(enrolment.courseId) ?? content.folder,
        content,
        lessons: new Map(lessons.filter(isOwn).map((row) => [row.lesson, row])),
        best: new Map(results.filter(isOwn).map(({ quiz, best }) => [quiz, best])),
      });
    }
    return places;
  }

  /** Reading a lesson is what the server does most: one query tells the place and the progress in it. */
  async findPlaceAt(personId: string, courseSlug: string, lesson: string): Promise<PlaceAtLesson | null> {
    const [row] = await this.db.rows<PlaceRow>(
      `SELECT e."id", e."revisionId", e."audience", p."state", p."block", p."reached", p."activeSeconds", p."updatedAt"
       FROM "course" c
       JOIN "enrolment" e ON e."courseId" = c."id" AND e."personId" = ?
       LEFT JOIN "lesson_progress" p ON p."enrolmentId" = e."id" AND p."lesson" = ?
       WHERE c."slug" = ?`,
      [personId, lesson, courseSlug],
    );
    if (!row) return null;
    const { id, revisionId, audience, state, block, reached, activeSeconds, updatedAt } = row;
    const progress = {
      state: state ?? ('not_started' as const),
      block: block ?? 0,
      reached: reached ?? 0,
      activeSeconds: activeSeconds ?? 0,
      updatedAt: updatedAt === null ? null : fromStored(updatedAt).toISOString(),
    };
    return { enrolmentId: id, revisionId, audience, progress };
  }

  /** Progress in these films, in this order; a film nobody has started is at its beginning. */
  async watched(enrolmentId: string, videos: readonly string[]): Promise<VideoProgressView[]> {
    if (videos.length === 0) return [];
    const rows = await this.db.rows<Omit<VideoProgressView, 'segments'> & { segments: string }>(
      `SELECT "video", "position", "segments", "watchedSeconds" FROM "video_progress" WHERE "enrolmentId" = ?`,
      [enrolmentId],
    );
    const known = new Map(rows.map((row) => [row.video, { ...row, segments: JSON.parse(row.segments) as Segment[] }]));
    return videos.map((video) => toVideoProgressView(video, known.get(video)));
  }
}

export function toVideoProgressView(
  video: string,
  row: Omit<VideoProgressView, 'video'> | undefined,
): VideoProgressView {
  const nothing = { position: 0, segments: [] as Segment[], watchedSeconds: 0 };
  const { position, segments, watchedSeconds } = row ?? nothing;
  return { video, position, segments, watchedSeconds };
}
