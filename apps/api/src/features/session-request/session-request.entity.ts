import type { SessionForm, SessionRequestView } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { Course } from '../course/index.js';
import { Municipality } from '../municipality/index.js';
import { Person } from '../person/index.js';

type Asked = Pick<
  SessionRequest,
  | 'municipalityId'
  | 'courseId'
  | 'topics'
  | 'from'
  | 'until'
  | 'people'
  | 'form'
  | 'note'
  | 'requestedById'
  | 'requestedAt'
>;

/** A municipality asks for a seminar day for its council. */
@Entity()
@Index('session_request_state_id_idx', ['state', 'id'])
export class SessionRequest {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('session_request_municipalityId_idx')
  @Column('varchar', { length: 36 })
  readonly municipalityId: string;

  @Index('session_request_courseId_idx')
  @Column('varchar', { length: 36 })
  readonly courseId: string;

  @Column('varchar', { length: 1000 })
  readonly topics: string;

  /** First and last day of the period in which it should be, `YYYY-MM-DD`. */
  @Column('varchar', { length: 10 })
  readonly from: string;

  @Column('varchar', { length: 10 })
  readonly until: string;

  @Column('integer')
  readonly people: number;

  @Column('varchar', { length: 10 })
  readonly form: SessionForm;

  @Column('varchar', { length: 2000 })
  readonly note: string;

  @Column('varchar', { length: 10 })
  state: SessionRequestView['state'];

  @Index('session_request_requestedById_idx')
  @Column('varchar', { length: 36 })
  readonly requestedById: string;

  @Column({ type: Date })
  readonly requestedAt: Date;

  @Column('varchar', { length: 36, nullable: true })
  answeredById: string | null;

  @Column({ type: Date, nullable: true })
  answeredAt: Date | null;

  /** Why it was declined. */
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  /** What it became. A draft can be removed again, so it is no reference. */
  @Column('varchar', { length: 36, nullable: true })
  cohortId: string | null;

  @Column('varchar', { length: 36, nullable: true })
  dayId: string | null;

  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'municipalityId', foreignKeyConstraintName: 'session_request_municipalityId_fkey' })
  readonly municipality?: Relation<Municipality>;

  @ManyToOne(() => Course, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'courseId', foreignKeyConstraintName: 'session_request_courseId_fkey' })
  readonly course?: Relation<Course>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'requestedById', foreignKeyConstraintName: 'session_request_requestedById_fkey' })
  readonly requestedBy?: Relation<Person>;

  static ask(fields: Asked): SessionRequest {
    return Object.assign(new SessionRequest(), {
      id: newId(),
      state: 'open',
      answeredById: null,
      answeredAt: null,
      reason: null,
      cohortId: null,
      dayId: null,
      ...fields,
    });
  }
}
