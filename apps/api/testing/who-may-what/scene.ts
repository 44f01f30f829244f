import type { Role } from '@app/contracts';
import type { Cohort } from '../../src/features/cohort/index.js';
import type { Course } from '../../src/features/course/index.js';
import type { Municipality } from '../../src/features/municipality/index.js';
import { RoleGrant } from '../../src/features/person/index.js';
import type { SeminarDay } from '../../src/features/seminar/index.js';
import { newId } from '../../src/platform/id.js';
import { aCourseWithAssignment } from '../assignments.js';
import { aCohort, aMember, aSeminarDay } from '../cohorts.js';
import { aMunicipality, aPerson, aSession } from '../factories.js';
import type { TestServer } from '../test-server.js';

/** The columns of the table. The municipality concerned is the council of the cohort. */
export const callers = [
  'nobody',
  'learner',
  'member',
  'trainer',
  'otherTrainer',
  'otherContact',
  'contact',
  'coordinator',
  'auditor',
] as const;
export type Caller = (typeof callers)[number];

export interface Somebody {
  id: string;
  email: string;
  session: string;
}

/** Those who stay the same for the whole table: all but nobody and the member. */
export interface Cast {
  people: Readonly<Record<Exclude<Caller, 'nobody' | 'member'>, Somebody>>;
  course: Course;
  council: Municipality;
}

/** What one request finds: a cohort by invitation for a council, with its trainer, one member and a day in a fortnight. */
export interface Scene extends Cast {
  server: TestServer;
  cohort: Cohort;
  member: Somebody;
  day: SeminarDay;
  /** Ids and words by which a reply is known to tell something of this scene; a request adds what it made. */
  marks: string[];
}

export async function aCast(server: TestServer): Promise<Cast> {
  const council = await aMunicipality(server, { name: 'Chrudim' });
  const elsewhere = await aMunicipality(server, { name: 'Levanger' });
  const people = {
    learner: await somebody(server),
    trainer: await somebody(server, ['trainer']),
    otherTrainer: await somebody(server, ['trainer']),
    otherContact: await aContact(server, elsewhere.id),
    contact: await aContact(server, council.id),
    coordinator: await somebody(server, ['coordinator']),
    auditor: await somebody(server, ['auditor']),
  };
  return { people, course: await aCourseWithAssignment(server), council };
}

/** Everything new, so that what one caller did is not there for the next one. */
export async function aScene(server: TestServer, cast: Cast): Promise<Scene> {
  const name = `kohorta ${newId()}`;
  const { course, council, people } = cast;
  const cohort = await aCohort(server, {
    course,
    name,
    searchName: name,
    municipalityId: council.id,
    trainerIds: [people.trainer.id],
  });
  const member = await somebody(server);
  await aMember(server, { cohortId: cohort.id, personId: member.id, municipalityId: council.id });
  const day = await aSeminarDay(server, { cohortId: cohort.id });
  return { ...cast, server, cohort, member, day, marks: [cohort.id, name, day.id, member.id] };
}

export async function somebody(server: TestServer, roles: readonly Role[] = []): Promise<Somebody> {
  const { id, email } = await aPerson(server, { roles });
  return { id, email, session: await aSession(server, { id }) };
}

/** A day of the cohort that began an hour ago. */
export function aRunningDay({ server, cohort }: Scene): Promise<SeminarDay> {
  return aSeminarDay(server, { cohortId: cohort.id, startsAt: new Date(server.clock.now().getTime() - 3_600_000) });
}

async function aContact(server: TestServer, municipalityId: string): Promise<Somebody> {
  const contact = await somebody(server);
  const grant = { id: newId(), personId: contact.id, role: 'contact' as const, municipalityId };
  await server.db.transaction(() => server.db.of(RoleGrant).insert(grant));
  return contact;
}
