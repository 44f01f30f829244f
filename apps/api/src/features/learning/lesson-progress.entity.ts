import type { CourseLesson } from '@app/course-format';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Enrolment } from './enrolment.entity.js';

/**
 * How far a learner is with one lesson, computed from the events. Every rule here gives the same result in whatever
 * order the events arrive: two devices and a late message never take anything back.
 */
@Entity()
export class LessonProgress {
  @PrimaryColumn('varchar', { length: 36 })
  readonly enrolmentId: string;

  @PrimaryColumn('varchar', { length: 80 })
  readonly lesson: string;

  /** A lesson without a record is not started. */
  @Column('varchar', { length: 10 })
  state: 'started' | 'done';

  /** The learner said so; whether it counts is decided by `settle`. */
  @Column('boolean')
  isFinished: boolean;

  /** Where to go on reading, from 1; 0 before the first position. */
  @Column('integer')
  block: number;

  @Column({ type: Date, nullable: true })
  positionAt: Date | null;

  /** The farthest block seen. */
  @Column('integer')
  reached: number;

  @Column('integer')
  activeSeconds: number;

  /** When the learner last did something here. */
  @Column({ type: Date })
  updatedAt: Date;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolmentId', foreignKeyConstraintName: 'lesson_progress_enrolmentId_fkey' })
  readonly enrolment?: Relation<Enrolment>;

  static begin(enrolmentId: string, lesson: string, at: Date): LessonProgress {
    return Object.assign(new LessonProgress(), {
      enrolmentId,
      lesson,
      state: 'started',
      isFinished: false,
      block: 0,
      positionAt: null,
      reached: 0,
      activeSeconds: 0,
      updatedAt: at,
    });
  }

  get isDone(): boolean {
    return this.state === 'done';
  }

  touch(at: Date): void {
    if (at > this.updatedAt) this.updatedAt = at;
  }

  /** The position said last counts, and of two at the same time the farther one. */
  moveTo(position: { block: number; reached: number }, at: Date): void {
    this.reached = Math.max(this.reached, position.reached);
    const known = this.positionAt?.getTime() ?? -Infinity;
    if (at.getTime() < known || (at.getTime() === known && position.block < this.block)) return;
    this.block = position.block;
    this.positionAt = at;
  }

  /** For a lesson that is a quiz: passing it is what counts. */
  pass(): void {
    this.state = 'done';
  }

  /**
   * Marks the lesson done once it was finished, read to its last block and its films were watched, in any one of the
   * course's languages; a quiz is done by passing it. Tells whether it became done now.
   */
  settle(lesson: CourseLesson, hasWatched: (video: string) => boolean): boolean {
    if (this.isDone || !this.isFinished || lesson.quiz !== null) return false;
    const readings = Object.values(lesson.content ?? {});
    if (!readings.some(({ blocks, videos }) => this.reached >= blocks && videos.every(hasWatched))) return false;
    this.state = 'done';
    return true;
  }
}
