import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

type Values = object;

/** One change that a person made to another person's record. Never changed, never deleted. */
@Entity()
@Index('audit_entry_subjectId_id_idx', ['subjectId', 'id'])
export class AuditEntry {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column({ type: Date })
  readonly at: Date;

  /** Null for the command line. */
  @Column('varchar', { length: 36, nullable: true })
  readonly actorId: string | null;

  /** `noun.verb` */
  @Column('varchar', { length: 60 })
  readonly action: string;

  @Column('varchar', { length: 40 })
  readonly subjectType: string;

  @Column('varchar', { length: 36 })
  readonly subjectId: string;

  @Column('simple-json', { nullable: true })
  readonly before: Values | null;

  @Column('simple-json', { nullable: true })
  readonly after: Values | null;

  @Column('varchar', { length: 300, nullable: true })
  readonly reason: string | null;
}
