import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A programme of the catalogue. Its content is in revisions; this only says which one is offered now. */
@Entity()
@Unique('course_slug_key', ['slug'])
export class Course {
  /** The id of course.yaml: it never changes, the folder's name may. */
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 80 })
  slug: string;

  @Column('varchar', { length: 36 })
  currentRevisionId: string;

  /** SHA-256 of the files it was last published from: the same files are not even parsed again. */
  @Column('varchar', { length: 64 })
  sourceHash: string;
}
