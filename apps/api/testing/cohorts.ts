import { Booking } from '../src/features/booking/index.js';
import { Cohort, CohortMember, CohortTrainer } from '../src/features/cohort/index.js';
import type { Course } from '../src/features/course/index.js';
import { SeminarDay, SeminarDayTrainer } from '../src/features/seminar/index.js';
import { newId } from '../src/platform/id.js';
import { aPerson } from './factories.js';
import { aPublishedCourse } from './published-course.js';
import type { TestServer } from './test-server.js';

type CohortFields = Partial<Cohort> & { course?: Course; trainerIds?: readonly string[] };

/** Saves an open cohort of a course (a new one unless it is named); a test names only what it is about. */
export async function aCohort(
  server: TestServer,
  { course, trainerIds = [], ...fields }: CohortFields = {},
): Promise<Cohort> {
  const { id: courseId } = course ?? (await aPublishedCourse(server));
  const cohort = Cohort.plan({
    courseId,
    name: 'Zima 2026',
    languages: ['cs'],
    audience: null,
    entry: 'invitation',
    startsOn: '2026-11-01',
    endsOn: '2027-02-28',
    selfStudyUntil: null,
    welcome: {},
    requiredDays: 0,
    needsAssignment: false,
    showsScores: false,
    municipalityId: null,
    copiedFromId: null,
    createdById: trainerIds[0] ?? newId(),
    createdAt: server.clock.now(),
  });
  Object.assign(cohort, { state: 'open' }, fields);
  await server.db.transaction(async () => {
    await server.db.of(Cohort).insert(cohort);
    for (const personId of trainerIds) await server.db.of(CohortTrainer).insert({ cohortId: cohort.id, personId });
  });
  return cohort;
}

/** Saves an active member of a cohort; a new person unless one is named. */
export async function aMember(
  server: TestServer,
  { cohortId, ...fields }: Partial<CohortMember> & { cohortId: string },
): Promise<CohortMember> {
  const personId = fields.personId ?? (await aPerson(server)).id;
  const member = CohortMember.join({
    cohortId,
    personId,
    municipalityId: null,
    source: 'trainer',
    joinedAt: server.clock.now(),
  });
  return server.db.transaction(() => server.db.of(CohortMember).save(Object.assign(member, fields)));
}

/** Saves a day in Chrudim of two half-days, 14 days from now at 9:00, with 20 seats. */
export async function aSeminarDay(
  server: TestServer,
  { cohortId, trainerIds = [], ...fields }: Partial<SeminarDay> & { cohortId: string; trainerIds?: readonly string[] },
): Promise<SeminarDay> {
  const startsAt = fields.startsAt ?? new Date('2026-12-07T08:00:00.000Z');
  const after = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000);
  const day = SeminarDay.plan({
    cohortId,
    title: 'První seminář',
    startsAt,
    endsAt: after(7),
    zone: 'Europe/Prague',
    form: 'in-person',
    venue: { name: 'Městský úřad', address: 'Resselovo náměstí 77, 537 16 Chrudim', access: 'Výtah je vlevo.' },
    onlineUrl: null,
    halfDays: [
      { startsAt: startsAt.toISOString(), endsAt: after(3).toISOString(), hours: 4 },
      { startsAt: after(4).toISOString(), endsAt: after(7).toISOString(), hours: 4 },
    ],
    capacity: 20,
    materials: [],
    isRequired: true,
    createdAt: server.clock.now(),
  });
  Object.assign(day, fields);
  await server.db.transaction(async () => {
    await server.db.of(SeminarDay).insert(day);
    for (const personId of trainerIds) await server.db.of(SeminarDayTrainer).insert({ dayId: day.id, personId });
  });
  return day;
}

/** Saves a confirmed booking as it is: nothing is counted and nobody is told. */
export async function aBooking(
  server: TestServer,
  { dayId, ...fields }: Partial<Booking> & { dayId: string },
): Promise<Booking> {
  const personId = fields.personId ?? (await aPerson(server)).id;
  const now = server.clock.now();
  return server.db.transaction(async () => {
    const booking = Object.assign(new Booking(), {
      id: newId(),
      dayId,
      personId,
      municipalityId: null,
      blockId: null,
      state: 'confirmed',
      place: (await server.db.of(Booking).countBy({ dayId })) + 1,
      activeKey: `${dayId} ${personId}`,
      requestedAt: now,
      changedAt: now,
      offerExpiresAt: null,
      ...fields,
    });
    return server.db.of(Booking).save(booking);
  });
}
