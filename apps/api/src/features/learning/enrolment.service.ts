import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Audience } from '@app/contracts';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CoursePublisher, CourseService } from '../course/index.js';
import { Mandate } from '../person/index.js';
import { Enrolment } from './enrolment.entity.js';
import { mayEnrol, mayUse } from './enrolment.policy.js';

/** Told for every new place, inside the transaction that takes it. */
export type EnrolmentListener = (enrolment: Enrolment) => Promise<void>;

/** Places of people in courses. */
@Injectable()
export class EnrolmentService implements OnModuleInit {
  private readonly listeners: EnrolmentListener[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly publisher: CoursePublisher,
  ) {}

  /** Learners move on to a minor revision with their progress; with a major one they finish what they started. */
  onModuleInit(): void {
    this.publisher.onRevision(async ({ courseId, from, to, change }) => {
      if (change === 'major') return;
      await this.db.of(Enrolment).update({ courseId, revisionId: from, state: 'active' }, { revisionId: to });
    });
  }

  onEnrolled(listener: EnrolmentListener): void {
    this.listeners.push(listener);
  }

  /** Takes a place; who has one already gets that one, as it is. */
  async enrol(actor: Actor, courseSlug: string, asked?: Audience): Promise<Enrolment> {
    const course = await this.courses.getOffered(courseSlug);
    authorize(mayEnrol(actor));
    const known = await this.findOwn(actor.id, course.id);
    if (known) return known;

    const mandate = await this.findCurrentMandate(actor.id, asked);
    const audience = asked ?? mandate?.audience;
    if (!audience) throw new AppError('enrolment.audience_needed', { courseSlug });
    const place = Enrolment.open({
      personId: actor.id,
      courseId: course.id,
      revisionId: course.revision.id,
      audience,
      mandateId: mandate?.id ?? null,
      municipalityId: mandate?.municipalityId ?? null,
      enrolledAt: this.clock.now(),
    });
    // Two presses at once: the unique key lets one in, and both get it.
    await this.db.of(Enrolment).createQueryBuilder().insert().values(place).orIgnore().execute();
    const enrolment = await this.db.of(Enrolment).findOneByOrFail({ personId: actor.id, courseId: course.id });
    if (enrolment.id === place.id) for (const tell of this.listeners) await tell(enrolment);
    return enrolment;
  }

  async getOwn(actor: Actor, id: string): Promise<Enrolment> {
    return own(actor, await this.db.of(Enrolment).findOneBy({ id }), id);
  }

  /** The own place, held until the end of the transaction: whoever changes progress works on it alone. */
  async lockOwn(actor: Actor, id: string): Promise<Enrolment> {
    return own(actor, await this.findLocked(id), id);
  }

  async lock(id: string): Promise<Enrolment> {
    const enrolment = await this.findLocked(id);
    if (!enrolment) throw new AppError('enrolment.not_found', { enrolmentId: id });
    return enrolment;
  }

  findOwn(personId: string, courseId: string): Promise<Enrolment | null> {
    return this.db.of(Enrolment).findOneBy({ personId, courseId });
  }

  /** The last used first. */
  listOwn(personId: string): Promise<Enrolment[]> {
    return this.db.of(Enrolment).find({ where: { personId }, order: { lastUsedAt: 'DESC', id: 'DESC' } });
  }

  async noteUse(id: string): Promise<void> {
    await this.db.of(Enrolment).update({ id }, { lastUsedAt: this.clock.now() });
  }

  /** For whoever issues certificates, in the transaction that completes the place. */
  async noteCertificate(id: string, certificateId: string): Promise<void> {
    await this.db.of(Enrolment).update({ id }, { certificateId });
  }

  /** The office held today: one of the audience asked for before others, then the latest. */
  async findCurrentMandate(personId: string, audience?: Audience): Promise<Mandate | null> {
    const mandates = await this.db.of(Mandate).find({ where: { personId }, order: { from: 'DESC', id: 'DESC' } });
    const current = mandates.filter((mandate) => mandate.isCurrentOn(this.clock.today()));
    return current.find((mandate) => mandate.audience === audience) ?? current[0] ?? null;
  }

  /** On SQLite writers queue, so there is nothing to lock. */
  private findLocked(id: string): Promise<Enrolment | null> {
    const lock = this.db.isPostgres ? { lock: { mode: 'for_no_key_update' as const } } : {};
    return this.db.of(Enrolment).findOne({ where: { id }, ...lock });
  }
}

function own(actor: Actor, enrolment: Enrolment | null, enrolmentId: string): Enrolment {
  if (!enrolment || !mayUse(actor, enrolment)) throw new AppError('enrolment.not_found', { enrolmentId });
  return enrolment;
}
