import type { Audience } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { Cohort, CohortMember, CohortTrainer, daysBetween, shiftDay, shiftInstant } from '../cohort/index.js';
import { Course, CourseService } from '../course/index.js';
import { Enrolment, isRequiredFor, LessonProgress, lessonsOf, QuizResult } from '../learning/index.js';
import { SeminarDay, SeminarDayTrainer } from '../seminar/index.js';

/** Somebody of the demo who takes part: how many lessons are done, and the quiz in per cent. */
export interface DemoMember {
  personId: string;
  municipalityId: string;
  audience: Audience;
  /** Null for who has not come to the course yet. */
  lessons: number | null;
  quiz?: number;
}

interface DemoCohort {
  courseSlug: string;
  trainerId: string;
  members: readonly DemoMember[];
  now: Date;
  /** `YYYY-MM-DD` */
  today: string;
}

const ZONE = 'Europe/Prague';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A running cohort with two seminar days ahead. Without the course there is nothing to run: then nothing is made. */
export async function loadDemoCohort(db: Database, courses: CourseService, demo: DemoCohort): Promise<void> {
  const course = await db.of(Course).findOneBy({ slug: demo.courseSlug });
  if (!course) return;
  const { trainerId, now, today } = demo;
  const cohort = Cohort.plan({
    courseId: course.id,
    name: 'Zima 2026',
    languages: ['cs'],
    audience: null,
    entry: 'invitation',
    startsOn: shiftDay(today, -30),
    endsOn: shiftDay(today, 60),
    selfStudyUntil: shiftDay(today, 30),
    welcome: { cs: 'Vítejte! Na prvním semináři si vyzkoušíme kulatý stůl, lekce si prosím projděte předem.' },
    requiredDays: 2,
    needsAssignment: true,
    showsScores: false,
    municipalityId: null,
    copiedFromId: null,
    createdById: trainerId,
    createdAt: now,
  });
  cohort.state = 'open';
  await db.of(Cohort).insert(cohort);
  await db.of(CohortTrainer).insert({ cohortId: cohort.id, personId: trainerId });
  await addDays(db, cohort, demo);
  await addMembers(db, courses, { ...demo, cohort, course });
}

async function addDays(db: Database, { id: cohortId }: Cohort, { trainerId, now, today }: DemoCohort): Promise<void> {
  const titles = ['Vedení diskuse a kulatý stůl', 'Sběr podnětů a výstup setkání'];
  // Nine o'clock on the next Tuesday after a week, and two weeks after that.
  const first = shiftDay(today, 8 + ((9 - new Date(shiftDay(today, 1)).getUTCDay()) % 7));
  const days = titles.map((title, index) => {
    const nine = new Date('2026-01-13T08:00:00.000Z');
    const startsAt = shiftInstant(nine, ZONE, daysBetween('2026-01-13', first) + 14 * index);
    const at = (hours: number) => new Date(startsAt.getTime() + hours * HOUR_MS);
    return SeminarDay.plan({
      cohortId,
      title,
      startsAt,
      endsAt: at(7),
      zone: ZONE,
      form: 'in-person',
      venue: {
        name: 'Městský úřad Chrudim, velká zasedací místnost',
        address: 'Resselovo náměstí 77, 537 16 Chrudim',
        access: 'Vchod ze dvora je bez schodů, výtah je vlevo.',
      },
      onlineUrl: null,
      halfDays: [
        { startsAt: startsAt.toISOString(), endsAt: at(3).toISOString(), hours: 4 },
        { startsAt: at(4).toISOString(), endsAt: at(7).toISOString(), hours: 4 },
      ],
      capacity: 12,
      materials: [],
      isRequired: true,
      createdAt: now,
    });
  });
  await db.of(SeminarDay).insert(days);
  await db.of(SeminarDayTrainer).insert(days.map(({ id: dayId }) => ({ dayId, personId: trainerId })));
}

type Filling = DemoCohort & { cohort: Cohort; course: Course };

async function addMembers(
  db: Database,
  courses: CourseService,
  { cohort, course, members, now }: Filling,
): Promise<void> {
  const { content } = await courses.getRevision(course.currentRevisionId);
  const since = new Date(now.getTime() - 20 * DAY_MS);
  const places: Enrolment[] = [];
  const progress: LessonProgress[] = [];
  const results: Pick<QuizResult, 'enrolmentId' | 'quiz' | 'best'>[] = [];
  for (const { personId, municipalityId, audience, lessons, quiz } of members) {
    if (lessons === null) continue;
    const where = { mandateId: null, municipalityId };
    const place = { personId, courseId: course.id, revisionId: course.currentRevisionId, audience, enrolledAt: since };
    const enrolment = Enrolment.open({ ...place, ...where });
    places.push(enrolment);
    const required = lessonsOf(content).filter((lesson) => lesson.quiz === null && isRequiredFor(lesson, audience));
    for (const { slug } of required.slice(0, lessons)) {
      progress.push(
        Object.assign(LessonProgress.begin(enrolment.id, slug, since), { state: 'done', isFinished: true }),
      );
    }
    const next = required[lessons];
    if (next) progress.push(LessonProgress.begin(enrolment.id, next.slug, since));
    const [rule] = content.completion.quizzes;
    if (quiz !== undefined && rule) results.push({ enrolmentId: enrolment.id, quiz: rule.quiz, best: quiz });
  }
  const joining = { cohortId: cohort.id, source: 'trainer' as const, joinedAt: since };
  await db
    .of(CohortMember)
    .insert(members.map(({ personId, municipalityId }) => CohortMember.join({ ...joining, personId, municipalityId })));
  await db.of(Enrolment).insert(places);
  await db.of(LessonProgress).insert(progress);
  await db.of(QuizResult).insert(results);
}
