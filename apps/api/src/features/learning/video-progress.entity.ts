import type { Segment } from '@app/contracts';
import type { CourseVideo } from '@app/course-format';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Enrolment } from './enrolment.entity.js';
import { mergeSegments, secondsIn, toTenths } from './merge-segments.js';

/** The share of a film that has to be watched; its credits need not be. */
const ENOUGH = 0.9;

/** What a learner has seen of one film, and where it stands. Order of the events does not matter here either. */
@Entity()
export class VideoProgress {
  @PrimaryColumn('varchar', { length: 36 })
  readonly enrolmentId: string;

  @PrimaryColumn('varchar', { length: 80 })
  readonly video: string;

  /** Seconds from the beginning. */
  @Column('real')
  position: number;

  @Column({ type: Date })
  positionAt: Date;

  /** Merged. */
  @Column('simple-json')
  segments: Segment[];

  /** Seconds seen at least once. */
  @Column('real')
  watchedSeconds: number;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolmentId', foreignKeyConstraintName: 'video_progress_enrolmentId_fkey' })
  readonly enrolment?: Relation<Enrolment>;

  static begin(enrolmentId: string, video: string, at: Date): VideoProgress {
    const nothing = { position: 0, positionAt: at, segments: [], watchedSeconds: 0 };
    return Object.assign(new VideoProgress(), { enrolmentId, video, ...nothing });
  }

  /** The position said last counts, and of two at the same time the farther one. */
  watch(film: CourseVideo, seen: { segments: readonly Segment[]; position: number }, at: Date): void {
    const inside = (seconds: number) => toTenths(Math.min(seconds, film.seconds));
    const stretches = seen.segments.map(([start, end]): Segment => [inside(start), inside(end)]);
    this.segments = mergeSegments([...this.segments, ...stretches]);
    this.watchedSeconds = secondsIn(this.segments);

    const position = inside(seen.position);
    if (at < this.positionAt || (at.getTime() === this.positionAt.getTime() && position < this.position)) return;
    this.position = position;
    this.positionAt = at;
  }

  /** Jumping to the end is not watching: what counts is seconds seen. */
  hasEnoughOf(film: CourseVideo): boolean {
    return this.watchedSeconds >= film.seconds * ENOUGH;
  }
}
