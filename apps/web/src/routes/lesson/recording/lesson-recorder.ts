import type { Language, LearningEvent, LessonPage, LessonProgress, Segment } from '@app/contracts';
import { Activity } from './activity.js';
import { EventQueue, sendLeftovers, type RecordReply } from './event-queue.js';
import { newEventId } from './event-id.js';
import { FilmMemory } from './film-memory.js';

const TICK_MS = 1_000;
/** A position is written down once the reader rests for this long … */
const AT_REST_MS = 2_000;
/** … or goes on and on for this long. */
const AT_LATEST_MS = 10_000;
/** Time without any movement is written down in steps of this. */
const TIME_STEP_SECONDS = 30;

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel', 'touchstart'] as const;

type Without<T> = T extends unknown ? Omit<T, 'id' | 'at' | 'lesson'> : never;

/** Writes down what one learner does in one lesson: where the text stands, how long, which parts of films. */
export class LessonRecorder {
  readonly queue: EventQueue;
  readonly activity = new Activity();
  /** Of the lesson, as the server counted it last. */
  progress: LessonProgress;
  /** When and with which certificate the course was completed, once the server has said so. */
  completion: Pick<RecordReply, 'completedAt' | 'certificateId'> = { completedAt: null, certificateId: null };

  private readonly films = new Map<string, FilmMemory>();
  private readonly collectors = new Set<() => void>();
  private readonly lesson: string;
  private block: number;
  private farthest: number;
  private activeMs = 0;
  private changedAt: number | null = null;
  private movedAt = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(page: LessonPage) {
    this.lesson = page.lesson.slug;
    this.progress = page.progress;
    this.block = page.progress.block;
    this.farthest = page.progress.reached;
    this.queue = new EventQueue(page.enrolmentId, (reply) => this.learn(reply));
    sendLeftovers(page.enrolmentId);
  }

  start(): void {
    this.timer = setInterval(() => this.tick(), TICK_MS);
    for (const name of signsOfLife) addEventListener(name, this.onSign, { passive: true, capture: true });
    addEventListener('online', this.onReturn);
    addEventListener('pagehide', this.onLeave);
    document.addEventListener('visibilitychange', this.onVisibility);
    // What an earlier visit could not send.
    void this.queue.flush();
  }

  stop(): void {
    clearInterval(this.timer);
    for (const name of signsOfLife) removeEventListener(name, this.onSign, { capture: true });
    removeEventListener('online', this.onReturn);
    removeEventListener('pagehide', this.onLeave);
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.collect();
    void this.queue.flush();
  }

  opened(language: Language): void {
    this.write({ kind: 'lesson.opened', language });
  }

  /** The block at the top of the screen; 0 before there was any. */
  get place(): number {
    return this.block;
  }

  get reached(): number {
    return this.farthest;
  }

  /** The block at the top of the screen, and the farthest one on it. */
  moveTo(block: number, farthest: number): void {
    if (block === this.block && farthest <= this.farthest) return;
    this.block = block;
    this.farthest = Math.max(this.farthest, farthest);
    this.movedAt = Date.now();
    this.changedAt ??= this.movedAt;
  }

  film(video: string): FilmMemory {
    const known = this.films.get(video) ?? new FilmMemory(this.progress.videos.find((film) => film.video === video));
    this.films.set(video, known);
    return known;
  }

  watched(video: string, segments: Segment[], position: number): void {
    this.film(video).add(segments);
    this.film(video).position = position;
    this.write({ kind: 'video.watched', video, segments, position });
  }

  /** For parts that have something to write down when the page is left. Returns how to stop. */
  onCollect(collector: () => void): () => void {
    this.collectors.add(collector);
    return () => this.collectors.delete(collector);
  }

  /** Says that the learner is through; resolves when the server has counted it, or cannot be reached. */
  async finish(): Promise<void> {
    for (const collect of this.collectors) collect();
    this.collect();
    this.write({ kind: 'lesson.finished' });
    await this.queue.flush();
  }

  private readonly onSign = (): void => this.activity.sign();
  private readonly onReturn = (): void => void this.queue.flush();
  private readonly onLeave = (): void => {
    for (const collect of this.collectors) collect();
    this.collect();
    this.queue.flushOnLeave();
  };
  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'hidden') return this.onLeave();
    this.activity.tick(false);
    this.activity.sign();
    void this.queue.flush();
  };

  private tick(): void {
    this.activeMs += this.activity.tick(document.visibilityState === 'visible');
    const now = Date.now();
    const isMoved =
      this.changedAt !== null && (now - this.movedAt >= AT_REST_MS || now - this.changedAt >= AT_LATEST_MS);
    if (isMoved || this.activeMs >= TIME_STEP_SECONDS * 1000) this.collect();
  }

  /** Writes down what changed since the last time. */
  private collect(): void {
    const activeSeconds = Math.floor(this.activeMs / 1000);
    if (this.changedAt === null && activeSeconds === 0) return;
    this.activeMs -= activeSeconds * 1000;
    this.changedAt = null;
    const block = Math.max(1, this.block);
    this.write({ kind: 'lesson.position', block, reached: Math.max(block, this.farthest), activeSeconds });
  }

  private write(event: Without<LearningEvent>): void {
    const now = Date.now();
    const base = { id: newEventId(now), at: new Date(now).toISOString(), lesson: this.lesson };
    this.queue.add({ ...base, ...event });
  }

  private learn({ lessons, completedAt, certificateId }: RecordReply): void {
    this.progress = lessons.find(({ lesson }) => lesson === this.lesson) ?? this.progress;
    this.completion = { completedAt, certificateId };
  }
}
