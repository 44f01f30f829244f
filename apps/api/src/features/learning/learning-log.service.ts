import { Injectable } from '@nestjs/common';
import type {
  learningApi,
  LearningEvent as EventContract,
  LessonProgress as LessonProgressView,
  ReplyOf,
} from '@app/contracts';
import type { Course as CourseContent, CourseLesson } from '@app/course-format';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { CompletionService } from './completion.service.js';
import type { Enrolment } from './enrolment.entity.js';
import { EnrolmentService } from './enrolment.service.js';
import { toLessonProgressView } from './learning.view.js';
import { LessonProgress } from './lesson-progress.entity.js';
import { lessonsOf } from './missing-steps.js';
import { ProgressService, toVideoProgressView } from './progress.service.js';
import { VideoProgress } from './video-progress.entity.js';

/** How much longer than the place exists a device may claim to have been in use: clocks differ, seconds are rounded. */
const SLACK_SECONDS = 60;

/** What is being computed from new events: records as they were before, and those that changed. */
interface Fold {
  enrolment: Enrolment;
  content: CourseContent;
  lessons: Map<string, LessonProgress>;
  videos: Map<string, VideoProgress>;
  changedLessons: Set<LessonProgress>;
  changedVideos: Set<VideoProgress>;
  /** Seconds of activity that can still be true. */
  secondsLeft: number;
}

/** A device whose clock was never set says 1970, or the year 0; neither is when somebody learnt here. */
const EARLIEST = Date.UTC(2020, 0, 1);

/** Writes down what learners did, and keeps the progress that follows from it. */
@Injectable()
export class LearningLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly enrolments: EnrolmentService,
    private readonly progress: ProgressService,
    private readonly completion: CompletionService,
  ) {}

  /** Needs a transaction. Events that are known already change nothing; the others may come in any order. */
  async record(
    actor: Actor,
    enrolmentId: string,
    events: readonly EventContract[],
  ): Promise<ReplyOf<typeof learningApi.record>> {
    const enrolment = await this.enrolments.lockOwn(actor, enrolmentId);
    const { content } = await this.courses.getRevision(enrolment.revisionId);
    const touched = findLessons(content, events);
    const added = await this.append(enrolment.id, events);

    const fold = await this.start(enrolment, content);
    const hasProgressed = added.length > 0 && (await this.apply(fold, added));
    if (hasProgressed) await this.completion.completeIfDone(enrolment);
    const { completedAt, certificateId } = hasProgressed ? await this.enrolments.getOwn(actor, enrolmentId) : enrolment;
    return {
      lessons: touched.map((lesson) => toView(fold, lesson)),
      completedAt: completedAt?.toISOString() ?? null,
      certificateId,
    };
  }

  /** One statement: stores what is new and tells which that was. */
  private async append(enrolmentId: string, events: readonly EventContract[]): Promise<EventContract[]> {
    const now = this.clock.now();
    const given = new Map<string, EventContract>();
    for (const event of events) {
      const id = event.id.toLowerCase();
      const at = new Date(Math.min(Math.max(Date.parse(event.at), EARLIEST), now.getTime())).toISOString();
      if (!given.has(id)) given.set(id, { ...event, id, at });
    }
    const rows = [...given.values()].map(({ id, at, kind, lesson, ...data }) => {
      return [id, enrolmentId, kind, lesson, JSON.stringify(data), toStored(new Date(at)), toStored(now)];
    });
    const added = await this.db.rows<{ id: string }>(
      `INSERT INTO "learning_event" ("id", "enrolmentId", "kind", "lesson", "data", "at", "receivedAt")
       VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT ("id") DO NOTHING RETURNING "id"`,
      rows.flat(),
    );
    return added.flatMap(({ id }) => given.get(id) ?? []);
  }

  private async start(enrolment: Enrolment, content: CourseContent): Promise<Fold> {
    const lessons = await this.progress.lessons(enrolment.id);
    const videos = await this.progress.videos(enrolment.id);
    // Over all devices and lessons nobody can have been active for longer than the place exists. Counted over the whole
    // of it, not since the last message, the limit is the same whether a device sends at once, late or in portions.
    const existsFor = Math.floor((this.clock.now().getTime() - enrolment.enrolledAt.getTime()) / 1000);
    const counted = [...lessons.values()].reduce((total, { activeSeconds }) => total + activeSeconds, 0);
    const secondsLeft = Math.max(0, existsFor + SLACK_SECONDS - counted);
    return { enrolment, content, lessons, videos, changedLessons: new Set(), changedVideos: new Set(), secondsLeft };
  }

  /** Folds new events in and stores what changed; whether a lesson became done. */
  private async apply(fold: Fold, added: readonly EventContract[]): Promise<boolean> {
    for (const event of [...added].sort(byTime)) applyEvent(fold, event);
    const hasProgressed = settleLessons(fold);
    await this.db.of(LessonProgress).upsert([...fold.changedLessons], ['enrolmentId', 'lesson']);
    if (fold.changedVideos.size > 0) {
      await this.db.of(VideoProgress).upsert([...fold.changedVideos], ['enrolmentId', 'video']);
    }
    await this.enrolments.noteUse(fold.enrolment.id);
    return hasProgressed;
  }
}

function findLessons(content: CourseContent, events: readonly EventContract[]): CourseLesson[] {
  const known = new Map(lessonsOf(content).map((lesson) => [lesson.slug, lesson]));
  return [...new Set(events.map(({ lesson }) => lesson))].map((slug) => {
    const lesson = known.get(slug);
    if (!lesson) throw new AppError('lesson.not_found', { lesson: slug });
    return lesson;
  });
}

function byTime(one: EventContract, other: EventContract): number {
  return Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1);
}

function applyEvent(fold: Fold, event: EventContract): void {
  const at = new Date(event.at);
  const progress = fold.lessons.get(event.lesson) ?? LessonProgress.begin(fold.enrolment.id, event.lesson, at);
  fold.lessons.set(event.lesson, progress);
  fold.changedLessons.add(progress);
  progress.touch(at);
  if (event.kind === 'lesson.finished') progress.isFinished = true;
  if (event.kind === 'lesson.position') applyPosition(fold, progress, event);
  if (event.kind === 'video.watched') applyVideo(fold, event);
}

function applyPosition(
  fold: Fold,
  progress: LessonProgress,
  event: Extract<EventContract, { kind: 'lesson.position' }>,
): void {
  const lesson = lessonsOf(fold.content).find(({ slug }) => slug === event.lesson);
  const last = Math.max(0, ...Object.values(lesson?.content ?? {}).map(({ blocks }) => blocks));
  const inside = { block: Math.min(event.block, last), reached: Math.min(event.reached, last) };
  progress.moveTo(inside, new Date(event.at));

  const seconds = Math.min(event.activeSeconds, fold.secondsLeft);
  progress.activeSeconds += seconds;
  fold.secondsLeft -= seconds;
}

function applyVideo(fold: Fold, event: Extract<EventContract, { kind: 'video.watched' }>): void {
  const film = fold.content.videos.find(({ id }) => id === event.video);
  // A new revision may have dropped a film that a device without a connection was still playing: it stays in the log.
  if (!film) return;
  const at = new Date(event.at);
  const progress = fold.videos.get(film.id) ?? VideoProgress.begin(fold.enrolment.id, film.id, at);
  fold.videos.set(film.id, progress);
  fold.changedVideos.add(progress);
  progress.watch(film, event, at);
}

/** All lessons, not only those of the events: a film can be in several. */
function settleLessons({ content, lessons, videos, changedLessons }: Fold): boolean {
  const hasWatched = (id: string) => {
    const film = content.videos.find((video) => video.id === id);
    return film !== undefined && (videos.get(id)?.hasEnoughOf(film) ?? false);
  };
  let hasProgressed = false;
  for (const lesson of lessonsOf(content)) {
    const progress = lessons.get(lesson.slug);
    if (!progress?.settle(lesson, hasWatched)) continue;
    changedLessons.add(progress);
    hasProgressed = true;
  }
  return hasProgressed;
}

function toView({ lessons, videos }: Fold, { slug, content }: CourseLesson): LessonProgressView {
  const films = [...new Set(Object.values(content ?? {}).flatMap((reading) => reading.videos))];
  const watched = films.map((video) => toVideoProgressView(video, videos.get(video)));
  return toLessonProgressView(slug, lessons.get(slug), watched);
}

/** An instant as both databases take it in plain SQL: UTC without a zone. */
function toStored(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}
