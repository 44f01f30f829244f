import type { Audience, CohortState, Language } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { newId } from '../../platform/id.js';
import { plain } from '../../platform/plain-text.js';
import { Course } from '../course/index.js';
import { Municipality } from '../municipality/index.js';

/** What a trainer decides about a cohort: the part that is edited and copied. */
export type CohortPlan = Pick<
  Cohort,
  | 'name'
  | 'languages'
  | 'audience'
  | 'entry'
  | 'startsOn'
  | 'endsOn'
  | 'selfStudyUntil'
  | 'welcome'
  | 'requiredDays'
  | 'needsAssignment'
  | 'showsScores'
>;

interface NewCohort extends CohortPlan {
  courseId: string;
  municipalityId: string | null;
  copiedFromId: string | null;
  createdById: string;
  createdAt: Date;
}

/** A run of a course with people, seminar days, messages and an end. */
@Entity()
export class Cohort {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('cohort_courseId_idx')
  @Column('varchar', { length: 36 })
  readonly courseId: string;

  @Column('varchar', { length: 120 })
  name: string;

  /** Name without diacritics in lower case, for search; longer than the name where a letter becomes two. */
  @Column('varchar', { length: 240 })
  searchName: string;

  /** In which it is held; messages are written in these. */
  @Column('simple-json')
  languages: Language[];

  /** Null: for politicians and officers together. */
  @Column('varchar', { length: 10, nullable: true })
  audience: Audience | null;

  /** `open`: whoever is signed in may join; `invitation`: the trainer adds people. */
  @Column('varchar', { length: 10 })
  entry: 'open' | 'invitation';

  @Column('varchar', { length: 10 })
  state: CohortState;

  /** `YYYY-MM-DD` */
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Column('varchar', { length: 10 })
  endsOn: string;

  /** Last day for the lessons and the quiz; null: until the end. */
  @Column('varchar', { length: 10, nullable: true })
  selfStudyUntil: string | null;

  /** First words to members, plain text by language; a language without words gets none. */
  @Column('simple-json')
  welcome: Partial<Record<Language, string>>;

  /** On how many different calendar days a member must attend (EEA ALL-010: on more than one day). */
  @Column('integer')
  requiredDays: number;

  @Column('boolean')
  needsAssignment: boolean;

  /** Whether trainers see quiz scores; members are told on their page. */
  @Column('boolean')
  showsScores: boolean;

  /** The council it is held for; null for people of many municipalities. */
  @Index('cohort_municipalityId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly municipalityId: string | null;

  @Column('varchar', { length: 36, nullable: true })
  readonly copiedFromId: string | null;

  @Column('varchar', { length: 36 })
  readonly createdById: string;

  @Column({ type: Date })
  readonly createdAt: Date;

  /** While closing: when it becomes final. Until then it can be undone. */
  @Column({ type: Date, nullable: true })
  closesAt: Date | null;

  @Column({ type: Date, nullable: true })
  closedAt: Date | null;

  @Column('varchar', { length: 36, nullable: true })
  closedById: string | null;

  /** Grows with each change; a change that was based on an older one is refused. */
  @Column('integer')
  version: number;

  /** In which version each part of the plan was changed last; a part that is not here is as it was planned first. */
  @Column('simple-json')
  fieldVersions: Partial<Record<keyof CohortPlan, number>>;

  @ManyToOne(() => Course, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'courseId', foreignKeyConstraintName: 'cohort_courseId_fkey' })
  readonly course?: Relation<Course>;

  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'municipalityId', foreignKeyConstraintName: 'cohort_municipalityId_fkey' })
  readonly municipality?: Relation<Municipality>;

  static plan(fields: NewCohort): Cohort {
    return Object.assign(new Cohort(), {
      id: newId(),
      state: 'draft',
      closesAt: null,
      closedAt: null,
      closedById: null,
      version: 1,
      fieldVersions: {},
      searchName: plain(fields.name),
      ...fields,
    });
  }

  /** Takes the parts that differ and answers their names; the version grows if there are any. */
  change(plan: Partial<CohortPlan>): (keyof CohortPlan)[] {
    const isSame = (field: keyof CohortPlan) => JSON.stringify(plan[field]) === JSON.stringify(this[field]);
    const changed = (Object.keys(plan) as (keyof CohortPlan)[]).filter((field) => !isSame(field));
    if (changed.length === 0) return [];
    Object.assign(this, plan, { version: this.version + 1 });
    this.searchName = plain(this.name);
    this.fieldVersions = { ...this.fieldVersions };
    for (const field of changed) this.fieldVersions[field] = this.version;
    this.requireDatesInOrder();
    return changed;
  }

  /** What was changed since that version, as it is now. */
  changedSince(version: number): Partial<CohortPlan> {
    const later = Object.entries(this.fieldVersions).filter(([, changedIn]) => changedIn > version);
    return Object.fromEntries(later.map(([field]) => [field, this[field as keyof CohortPlan]]));
  }

  requireDatesInOrder(): void {
    const { startsOn, selfStudyUntil, endsOn } = this;
    const inside = selfStudyUntil === null || (startsOn <= selfStudyUntil && selfStudyUntil <= endsOn);
    if (startsOn > endsOn || !inside) throw new AppError('cohort.dates_reversed', { startsOn, selfStudyUntil, endsOn });
  }

  get plan(): CohortPlan {
    const { name, languages, audience, entry, startsOn, endsOn, selfStudyUntil, welcome } = this;
    const { requiredDays, needsAssignment, showsScores } = this;
    return {
      name,
      languages,
      audience,
      entry,
      startsOn,
      endsOn,
      selfStudyUntil,
      welcome,
      requiredDays,
      needsAssignment,
      showsScores,
    };
  }

  /** People can join, book and be recorded. */
  get isRunning(): boolean {
    return this.state === 'open';
  }

  /** Nothing is added to a cohort that is closed or about to be. */
  requireNotClosed(): void {
    if (this.state === 'closing' || this.state === 'closed') throw new AppError('cohort.closed', { cohortId: this.id });
  }
}
