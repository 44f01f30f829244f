import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Course } from './course.entity.js';

/** A course as it was published once: immutable, named by its content. */
@Entity()
@Unique('course_revision_courseId_number_key', ['courseId', 'number'])
@Unique('course_revision_courseId_hash_key', ['courseId', 'hash'])
export class CourseRevision {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly courseId: string;

  /** 1, 2, 3 … */
  @Column('integer')
  readonly number: number;

  /** SHA-256 of the canonical content. */
  @Column('varchar', { length: 64 })
  readonly hash: string;

  /** Minor: learners move to it with their progress. Major: they stay on theirs. */
  @Column('varchar', { length: 5 })
  readonly change: 'minor' | 'major';

  /** The checked course with its rendered lessons: JSON of course-format's `Course`. */
  @Column('text')
  readonly content: string;

  @Column({ type: Date })
  readonly publishedAt: Date;

  @ManyToOne(() => Course, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'courseId', foreignKeyConstraintName: 'course_revision_courseId_fkey' })
  readonly course?: Relation<Course>;
}
