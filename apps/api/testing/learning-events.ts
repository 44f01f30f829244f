import { courseApi, learningApi, type Audience, type LearningEvent } from '@app/contracts';
import type { Course } from '../src/features/course/index.js';
import { newId } from '../src/platform/id.js';
import { aPerson, aSession } from './factories.js';
import type { TestReply, TestServer } from './test-server.js';

type Kind = LearningEvent['kind'];
type Fields<K extends Kind> = Partial<Omit<Extract<LearningEvent, { kind: K }>, 'kind'>>;

/** Somebody signed in with a place in a course. */
export interface Learner {
  personId: string;
  session: string;
  enrolmentId: string;
}

/** Number of blocks of the lessons of `aPublishedCourse`. */
const blocks: Readonly<Record<string, number>> = { 'who-is-who': 4, mandate: 2, 'round-table': 2, 'run-sheet': 1 };

/** A new person who takes a place through HTTP. */
export async function aLearner(
  server: TestServer,
  course: Course,
  audience: Audience = 'politician',
): Promise<Learner> {
  const person = await aPerson(server);
  const session = await aSession(server, person);
  const reply = await server.call(
    courseApi.enrol,
    { params: { courseSlug: course.slug }, body: { audience } },
    { session },
  );
  return { personId: person.id, session, enrolmentId: reply.body.id };
}

/** Events of one kind happen in the lesson `who-is-who` at the time of the server unless said otherwise. */
export function anEvent<K extends Kind>(server: TestServer, kind: K, fields: Fields<K> = {}): LearningEvent {
  const more = {
    'lesson.opened': { language: 'cs' },
    'lesson.position': { block: 1, reached: 1, activeSeconds: 0 },
    'lesson.finished': {},
    'video.watched': { video: 'film', segments: [[0, 60]], position: 60 },
  }[kind];
  const base = { id: newId(), at: server.clock.now().toISOString(), kind, lesson: 'who-is-who' };
  return { ...base, ...more, ...fields } as LearningEvent;
}

/** All that makes a lesson of `aPublishedCourse` done: read to the last block, film watched, finished. */
export function eventsToFinish(server: TestServer, lesson: string): LearningEvent[] {
  const last = blocks[lesson];
  if (last === undefined) throw new Error(`"${lesson}" is not a text of the sample course.`);
  return [
    anEvent(server, 'lesson.opened', { lesson }),
    anEvent(server, 'lesson.position', { lesson, block: last, reached: last }),
    ...(lesson === 'round-table' ? [anEvent(server, 'video.watched', { lesson })] : []),
    anEvent(server, 'lesson.finished', { lesson }),
  ];
}

/** Sends events the way the player does. */
export function record(
  server: TestServer,
  { enrolmentId, session }: Pick<Learner, 'enrolmentId' | 'session'>,
  events: LearningEvent[],
): Promise<TestReply<typeof learningApi.record>> {
  return server.call(learningApi.record, { params: { enrolmentId }, body: { events } }, { session });
}
