import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import type { DayKit, KitDay } from '@app/day-kit';
import type { Actor } from '../../platform/actor.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { AssociationService } from '../association/index.js';
import { CourseService, type OfferedCourse } from '../course/index.js';
import { feedbackClosesAt, FeedbackKeys } from '../feedback/index.js';
import { printedName } from '../person/index.js';
import { SeminarAccess, type SeminarDay } from '../seminar/index.js';
import { DayKitQueries } from './day-kit.queries.js';

/** Gathers what the papers of a day say, for those who run its cohort. */
@Injectable()
export class DayKitService {
  constructor(
    private readonly clock: Clock,
    private readonly seminars: SeminarAccess,
    private readonly queries: DayKitQueries,
    private readonly courses: CourseService,
    private readonly association: AssociationService,
    private readonly feedback: FeedbackKeys,
  ) {}

  /** The languages are those asked for, or the first two of the cohort. */
  async gather(actor: Actor, dayId: string, languages: readonly Language[] | undefined): Promise<DayKit> {
    const { day, cohort } = await this.seminars.getManagedDay(actor, dayId);
    const [first = actor.language, ...others] = languages ?? cohort.languages.slice(0, 2);
    const course = await this.courses.getOffered(await this.courses.getSlug(cohort.courseId));
    const { name, seat } = await this.association.get();
    const trainers = await this.queries.listTrainers(dayId);
    return {
      languages: [first, ...others],
      organiser: { name, seat },
      course: titlesOf(course, [first, ...others]),
      cohort: cohort.name,
      day: toKitDay(day),
      trainers: trainers.map((trainer) => ({ name: printedName(trainer), email: trainer.email })),
      attendees: await this.queries.listAttendees(dayId),
      held: await this.queries.listHeld(dayId),
      feedback: { url: this.feedback.urlOf(dayId), until: feedbackClosesAt(day) },
      madeAt: this.clock.now(),
    };
  }
}

/** Only languages that the course speaks: one title is enough where it has no other. */
function titlesOf({ revision }: OfferedCourse, languages: readonly Language[]): DayKit['course'] {
  const { title } = revision.content;
  const spoken = languages.flatMap((language) => (title[language] ? [[language, title[language]] as const] : []));
  const [original] = Object.entries(title);
  return Object.fromEntries(spoken.length > 0 ? spoken : [[languages[0] ?? 'cs', original?.[1] ?? '']]);
}

function toKitDay(day: SeminarDay): KitDay {
  const { id, title, startsAt, endsAt, zone, venue, onlineUrl, materials } = day;
  const halfDays = day.halfDays.map((half) => ({
    startsAt: new Date(half.startsAt),
    endsAt: new Date(half.endsAt),
    hours: half.hours,
  }));
  return { id, title, startsAt, endsAt, zone, halfDays, venue, onlineUrl, materials };
}

/** “2026-12-07 Zima 2026.pdf” */
export function fileNameOf({ day, cohort }: DayKit): string {
  return `${dayOf(day.startsAt)} ${cohort}.pdf`;
}
