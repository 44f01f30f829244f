import { Certificate } from '../src/features/certificate/index.js';
import type { Course } from '../src/features/course/index.js';
import { CompletionService, Enrolment } from '../src/features/learning/index.js';
import { Municipality } from '../src/features/municipality/index.js';
import { aMandate, aMunicipality } from './factories.js';
import { aQuizCourse } from './quiz-course.js';
import { aLearner, type Learner } from './quiz-taking.js';
import type { TestServer } from './test-server.js';

interface Wishes extends NonNullable<Parameters<typeof aLearner>[2]> {
  course?: Course;
  office?: string;
  municipality?: Partial<Municipality>;
}

/** A learner whose name and office are known, so that nothing but the course is missing for a certificate. */
export async function aKnownLearner(
  server: TestServer,
  { course, office = 'zastupitelka', municipality, ...more }: Wishes = {},
): Promise<Learner> {
  const learner = await aLearner(server, course ?? (await aQuizCourse(server)), more);
  const { id: municipalityId } = await aMunicipality(server, municipality);
  const { audience, personId } = learner.enrolment;
  await aMandate(server, { personId, municipalityId, audience, office });
  return learner;
}

/** Passes the quiz, which completes the course. */
export async function completeCourse(server: TestServer, { id }: Pick<Enrolment, 'id'>): Promise<void> {
  const completion = server.app.get(CompletionService);
  await server.db.transaction(() => completion.noteQuizScore({ id }, 'final', 100));
}

export function findCertificate(server: TestServer, { id }: Pick<Enrolment, 'id'>): Promise<Certificate | null> {
  return server.db.of(Certificate).findOneBy({ enrolmentId: id });
}

/** A learner with a certificate. */
export async function aHolder(
  server: TestServer,
  wishes: Wishes = {},
): Promise<Learner & { certificate: Certificate }> {
  const learner = await aKnownLearner(server, wishes);
  await completeCourse(server, learner.enrolment);
  const certificate = await findCertificate(server, learner.enrolment);
  if (!certificate) throw new Error('No certificate was issued.');
  return { ...learner, certificate };
}
