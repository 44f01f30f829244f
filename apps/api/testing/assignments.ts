import { assignmentApi, type HandInView } from '@app/contracts';
import { Cohort, CohortMember, CohortTrainer } from '../src/features/cohort/index.js';
import type { Course } from '../src/features/course/index.js';
import { aPerson, aSession, anEnrolment } from './factories.js';
import { aPublishedCourse, type CourseFiles } from './published-course.js';
import type { TestServer } from './test-server.js';

const assignmentYaml = `format: 1
assignments:
  - id: meeting
    title: { cs: Setkání, en: A meeting, nb: Et møte }
    task:
      politician: { cs: Zvěte., en: Invite., nb: Inviter. }
      officer: { cs: Veďte., en: Lead., nb: Led. }
    parts:
      - { id: mandate, title: { cs: Mandát, en: Mandate, nb: Mandat }, takes: text }
      - { id: record, title: { cs: Zpráva, en: Record, nb: Referat }, takes: either }
      - { id: sketch, title: { cs: Náčrt, en: Sketch, nb: Skisse }, takes: files, audience: officer }
      - { id: more, title: { cs: Další, en: More, nb: Mer }, takes: files, required: false }
    declarations:
      - { id: no-faces, text: { cs: Nikdo., en: Nobody., nb: Ingen. } }
    criteria:
      - id: mandate
        title: { cs: Mandát, en: Mandate, nb: Mandat }
        levels: { 0: &t { cs: Nic, en: Nothing, nb: Ingenting }, 2: *t, 4: *t }
      - id: record
        title: { cs: Zpráva, en: Record, nb: Referat }
        levels: { 0: *t, 2: *t, 4: *t }
    passAt: 5
    comments:
      - { id: date, criterion: mandate, text: { cs: Kdy?, en: When?, nb: Når? } }
    recordsUndertaking: planning_event
`;

/** The sample course with an assignment `meeting`: politicians hand in `mandate` and `record`, officers `sketch` too. */
export function aCourseWithAssignment(server: TestServer, change?: (files: CourseFiles) => void): Promise<Course> {
  return aPublishedCourse(server, {
    change: (files) => {
      files['assignment.yaml'] = assignmentYaml;
      for (const language of ['cs', 'en', 'nb']) files[`assignments/meeting.${language}.md`] = 'Pozvěte lidi.\n';
      change?.(files);
    },
  });
}

/** An open cohort of a course. */
export async function aRunningCohort(
  server: TestServer,
  course: Pick<Course, 'id'>,
  { trainers = [], members = [], ...fields }: Partial<Cohort> & { trainers?: string[]; members?: string[] } = {},
): Promise<Cohort> {
  const { id: createdById } = await aPerson(server, { roles: ['coordinator'] });
  const plan = Cohort.plan({
    courseId: course.id,
    name: 'Chrudim 2026',
    languages: ['cs'],
    audience: null,
    entry: 'invitation',
    startsOn: '2026-10-01',
    endsOn: '2027-01-31',
    selfStudyUntil: null,
    welcome: {},
    requiredDays: 0,
    needsAssignment: true,
    showsScores: false,
    municipalityId: null,
    copiedFromId: null,
    createdById,
    createdAt: server.clock.now(),
  });
  const cohort = Object.assign(plan, { state: 'open' }, fields);
  await server.db.transaction(async () => {
    await server.db.of(Cohort).insert(cohort);
    for (const personId of trainers) await server.db.of(CohortTrainer).insert({ cohortId: cohort.id, personId });
    for (const personId of members) {
      const joined = { cohortId: cohort.id, personId, municipalityId: null, joinedAt: server.clock.now() };
      await server.db.of(CohortMember).insert(CohortMember.join({ ...joined, source: 'trainer' }));
    }
  });
  return cohort;
}

/** Somebody with a place in the course and a draft. */
export async function anAuthor(server: TestServer, course: Course, audience: 'politician' | 'officer' = 'politician') {
  const person = await aPerson(server);
  const session = await aSession(server, person);
  const enrolment = await anEnrolment(server, { personId: person.id, course, audience });
  const params = { courseSlug: course.slug, assignmentId: 'meeting' };
  const { body } = await server.call(assignmentApi.begin, { params, body: {} }, { session });
  return { person, session, enrolment, params, handIn: body as HandInView };
}

export type Author = Awaited<ReturnType<typeof anAuthor>>;

/** Writes all that politicians have to and hands it in. */
export async function handIn(server: TestServer, { session, handIn: { id } }: Author, texts: object = {}) {
  const params = { handInId: id };
  const read = await server.db.rows<{ version: number }>('SELECT "version" FROM "hand_in" WHERE "id" = ?', [id]);
  const saved = await server.call(
    assignmentApi.save,
    {
      params,
      body: {
        version: read[0]?.version ?? 1,
        texts: { mandate: 'Otevřené je hřiště.', record: '12 lidí', ...texts },
      },
    },
    { session },
  );
  return server.call(
    assignmentApi.submit,
    { params, query: { language: 'en' }, body: { version: saved.body.version, declarations: ['no-faces'] } },
    { session },
  );
}
