import { isDeepStrictEqual } from 'node:util';
import type { HalfDay, SeminarMaterial, SeminarVenue } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { newId } from '../../platform/id.js';
import { Cohort } from '../cohort/index.js';

/** What a trainer decides about a day. */
export type DayPlan = Pick<
  SeminarDay,
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'zone'
  | 'form'
  | 'venue'
  | 'onlineUrl'
  | 'halfDays'
  | 'capacity'
  | 'materials'
  | 'isRequired'
>;

/** What a change can be about, by the name it has towards the outside. */
export type DayField = keyof DayPlan | 'trainerIds';

/** A change of time or place: everybody with a seat must learn it at once. */
export const isMove: ReadonlySet<DayField> = new Set(['startsAt', 'endsAt', 'zone', 'form', 'venue', 'onlineUrl']);

/** One day of a cohort on which people meet, in a room or online. */
@Entity()
@Index('seminar_day_cohortId_startsAt_idx', ['cohortId', 'startsAt'])
@Index('seminar_day_startsAt_idx', ['startsAt'])
export class SeminarDay {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly cohortId: string;

  @Column('varchar', { length: 160 })
  title: string;

  @Column({ type: Date })
  startsAt: Date;

  @Column({ type: Date })
  endsAt: Date;

  /** IANA zone of the venue: what the clock on its wall shows. */
  @Column('varchar', { length: 40 })
  zone: string;

  @Column('varchar', { length: 10 })
  form: 'in-person' | 'online';

  /** Null for an online day. */
  @Column('simple-json', { nullable: true })
  venue: SeminarVenue | null;

  /** Shown only to those who have a seat. */
  @Column('varchar', { length: 500, nullable: true })
  onlineUrl: string | null;

  /** In order; attendance is recorded for each, by its number from 1. */
  @Column('simple-json')
  halfDays: HalfDay[];

  @Column('integer')
  capacity: number;

  @Column('simple-json')
  materials: SeminarMaterial[];

  /** Counts towards the days that the cohort requires. */
  @Column('boolean')
  isRequired: boolean;

  @Column('varchar', { length: 10 })
  state: 'planned' | 'cancelled';

  @Column('varchar', { length: 300, nullable: true })
  cancelReason: string | null;

  /** SEQUENCE of the calendar invitation (RFC 5545 §3.8.7.4): one more with each change of time or place. */
  @Column('integer')
  sequence: number;

  @Column('integer')
  version: number;

  /** With which version each field was changed last, so that a late change can be told what it missed. */
  @Column('simple-json')
  fieldVersions: Partial<Record<DayField, number>>;

  @Column({ type: Date })
  readonly createdAt: Date;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'seminar_day_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;

  static plan(fields: DayPlan & { cohortId: string; createdAt: Date }): SeminarDay {
    return Object.assign(new SeminarDay(), {
      id: newId(),
      state: 'planned',
      cancelReason: null,
      sequence: 0,
      version: 1,
      fieldVersions: {},
      ...fields,
    });
  }

  hasStartedBy(now: Date): boolean {
    return this.startsAt <= now;
  }

  requirePlanned(): void {
    if (this.state === 'cancelled') throw new AppError('seminar.cancelled', { dayId: this.id });
  }

  /** Takes over what differs and answers its names; nothing differs: nothing happens, and no version is used up. */
  change(plan: Partial<DayPlan>, others: readonly DayField[] = []): DayField[] {
    const fields = Object.keys(plan) as (keyof DayPlan)[];
    const changed: DayField[] = [...fields.filter((field) => !isDeepStrictEqual(this[field], plan[field])), ...others];
    if (changed.length === 0) return [];
    Object.assign(this, plan);
    this.version += 1;
    this.fieldVersions = { ...this.fieldVersions, ...Object.fromEntries(changed.map((one) => [one, this.version])) };
    if (changed.some((field) => isMove.has(field))) this.sequence += 1;
    return changed;
  }

  /** What was changed after this version. */
  changedSince(version: number): DayField[] {
    const entries = Object.entries(this.fieldVersions) as [DayField, number][];
    return entries.filter(([, changedWith]) => changedWith > version).map(([field]) => field);
  }

  cancel(reason: string): void {
    this.requirePlanned();
    this.version += 1;
    this.state = 'cancelled';
    this.cancelReason = reason;
    this.sequence += 1;
  }
}
