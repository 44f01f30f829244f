import { Injectable } from '@nestjs/common';
import { MessageReach, type MessageSegment } from '@app/contracts';
import { In } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Settings } from '../../platform/settings.js';
import { Booking } from '../booking/index.js';
import type { Cohort } from '../cohort/index.js';
import { CourseService } from '../course/index.js';
import { SeminarDay } from '../seminar/index.js';
import type { Contact } from './contacts.service.js';
import { MemberProgressQueries } from './member-progress.queries.js';
import { nextDayOf, type Audience } from './message-audience.js';
import type { RecipientValues } from './message-placeholders.js';
import { deliveryOf } from './notice-delivery.js';
import type { Choices } from './notice-settings.service.js';
import { placeOf } from './seminar-values.js';

/** Reads whom a cohort's messages can go to, and what they are filled with. */
@Injectable()
export class MessageAudienceQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly progress: MemberProgressQueries,
    private readonly courses: CourseService,
  ) {}

  async of(cohort: Cohort): Promise<Audience> {
    const members = await this.progress.of(cohort);
    const days = await this.db
      .of(SeminarDay)
      .find({ where: { cohortId: cohort.id, state: 'planned' }, order: { startsAt: 'ASC', id: 'ASC' } });
    const alive = In(['confirmed', 'waitlisted', 'offered']);
    const bookings =
      days.length > 0 ? await this.db.of(Booking).findBy({ dayId: In(days.map(({ id }) => id)), state: alive }) : [];
    return { members, days, bookings };
  }

  /** A day or a person of another cohort is not found: ids that somebody guesses tell nothing. */
  requireOwn({ days, members }: Audience, segment: MessageSegment): void {
    if ('dayId' in segment && !days.some(({ id }) => id === segment.dayId)) {
      throw new AppError('seminar.not_found', { dayId: segment.dayId });
    }
    if (segment.kind !== 'people') return;
    const known = new Set(members.map(({ personId }) => personId));
    const personId = segment.personIds.find((id) => !known.has(id));
    if (personId) throw new AppError('cohort.member_not_found', { personId });
  }

  /** What the placeholders of each of these people are filled with. */
  async valuesOf(
    cohort: Cohort,
    audience: Audience,
    contacts: ReadonlyMap<string, Contact>,
  ): Promise<ReadonlyMap<string, RecipientValues>> {
    const now = this.clock.now();
    const link = `${this.settings.baseUrl}${await this.coursePath(cohort)}`;
    const missing = new Map(audience.members.map((member) => [member.personId, member.missing]));
    return new Map(
      [...contacts].map(([personId, { name }]) => {
        const next = nextDayOf(audience, personId, now);
        const values: RecipientValues = {
          name,
          cohort: cohort.name,
          nextAt: next?.startsAt.toISOString() ?? '',
          nextZone: next?.zone ?? '',
          nextPlace: next ? placeOf(next) : '',
          deadline: cohort.selfStudyUntil ?? cohort.endsOn,
          lessons: missing.get(personId) ?? 0,
          link,
        };
        return [personId, values];
      }),
    );
  }

  async coursePath({ courseId }: Cohort): Promise<string> {
    return `/courses/${await this.courses.getSlug(courseId)}`;
  }

  reachOf(contacts: ReadonlyMap<string, Contact>, choices: Choices): MessageReach {
    const now = this.clock.now();
    const ways = [...contacts].map(([personId, { email }]) =>
      email
        ? deliveryOf('message.received', choices.forKind(personId, 'message.received'), {
            now,
            expiresAt: null,
            isUrgent: false,
          })
        : 'off',
    );
    return countReach(ways);
  }
}

export function countReach(ways: readonly ('at_once' | 'daily' | 'off')[]): MessageReach {
  const count = (way: string) => ways.filter((one) => one === way).length;
  return { people: ways.length, atOnce: count('at_once'), inSummary: count('daily'), onPageOnly: count('off') };
}
