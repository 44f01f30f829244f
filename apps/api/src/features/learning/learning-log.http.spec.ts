import type { LearningEvent as EventContract } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aLearner, anEvent, eventsToFinish, record, type Learner } from '../../../testing/learning-events.js';
import { aPublishedCourse, publishAgain, replaceIn } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { Course } from '../course/index.js';
import { LearningEvent } from './learning-event.entity.js';
import { LessonProgress } from './lesson-progress.entity.js';
import { VideoProgress } from './video-progress.entity.js';

let server: TestServer;
let course: Course;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server);
});
afterAll(() => server.stop());

/** Everything computed for a learner, without the learner's own id. */
async function progressOf({ enrolmentId }: Learner) {
  const lessons = await server.db.of(LessonProgress).find({ where: { enrolmentId }, order: { lesson: 'ASC' } });
  const videos = await server.db.of(VideoProgress).find({ where: { enrolmentId }, order: { video: 'ASC' } });
  return [...lessons, ...videos].map(({ enrolmentId: _, ...rest }) => rest);
}

const eventsOf = ({ enrolmentId }: Learner) => server.db.of(LearningEvent).countBy({ enrolmentId });

function minutesAgo(minutes: number): string {
  return new Date(server.clock.now().getTime() - minutes * 60_000).toISOString();
}

/** Half an hour of learning on two devices, with new ids each time. */
function anEvening(): EventContract[] {
  return [
    anEvent(server, 'lesson.opened', { at: minutesAgo(30) }),
    anEvent(server, 'lesson.position', { at: minutesAgo(29), block: 1, reached: 2, activeSeconds: 40 }),
    anEvent(server, 'lesson.position', { at: minutesAgo(27), block: 3, reached: 4, activeSeconds: 110 }),
    anEvent(server, 'lesson.position', { at: minutesAgo(27), block: 2, reached: 2, activeSeconds: 5 }),
    anEvent(server, 'lesson.finished', { at: minutesAgo(26) }),
    anEvent(server, 'lesson.opened', { lesson: 'round-table', at: minutesAgo(25), language: 'nb' }),
    anEvent(server, 'lesson.finished', { lesson: 'round-table', at: minutesAgo(24) }),
    anEvent(server, 'lesson.position', {
      lesson: 'round-table',
      at: minutesAgo(23),
      block: 2,
      reached: 2,
      activeSeconds: 90,
    }),
    anEvent(server, 'video.watched', { lesson: 'round-table', at: minutesAgo(22), segments: [[0, 20]], position: 20 }),
    anEvent(server, 'video.watched', {
      lesson: 'round-table',
      at: minutesAgo(21),
      segments: [
        [15, 30.52],
        [40, 60],
      ],
      position: 60,
    }),
    anEvent(server, 'video.watched', { lesson: 'round-table', at: minutesAgo(20), segments: [[29, 41]], position: 41 }),
    anEvent(server, 'lesson.position', {
      lesson: 'mandate',
      at: minutesAgo(10),
      block: 1,
      reached: 1,
      activeSeconds: 600,
    }),
  ];
}

describe('recording what a learner did', () => {
  it('answers the progress of the lessons it was about', async () => {
    const learner = await aLearner(server, course);
    server.clock.pass({ minutes: 40 });

    const { status, body } = await record(server, learner, anEvening());

    expect(status).toBe(200);
    expect(body).toEqual({
      lessons: [
        {
          lesson: 'who-is-who',
          state: 'done',
          block: 3,
          reached: 4,
          activeSeconds: 155,
          videos: [],
          updatedAt: minutesAgo(26),
        },
        {
          lesson: 'round-table',
          state: 'done',
          block: 2,
          reached: 2,
          activeSeconds: 90,
          videos: [{ video: 'film', position: 41, segments: [[0, 60]], watchedSeconds: 60 }],
          updatedAt: minutesAgo(20),
        },
        {
          lesson: 'mandate',
          state: 'started',
          block: 1,
          reached: 1,
          activeSeconds: 600,
          videos: [],
          updatedAt: minutesAgo(10),
        },
      ],
      completedAt: null,
      certificateId: null,
    });
  });

  it('comes to the same progress repeated, backwards, one by one and in portions at the same time', async () => {
    const learners = await Promise.all([1, 2, 3, 4, 5].map(() => aLearner(server, course)));
    const [atOnce, ...others] = learners as [Learner, ...Learner[]];
    const [repeated, oneByOne, inPortions, inParallel] = others as [Learner, Learner, Learner, Learner];
    server.clock.pass({ minutes: 40 });

    await record(server, atOnce, anEvening());
    const twice = anEvening();
    await record(server, repeated, [...twice, ...twice]);
    await record(server, repeated, [...twice].reverse());
    for (const event of anEvening().reverse()) await record(server, oneByOne, [event]);
    const mixed = anEvening();
    const portions = [mixed.slice(6), mixed.slice(0, 8), mixed.slice(3), mixed];
    const replies = await Promise.all(portions.map((portion) => record(server, inPortions, portion)));
    await Promise.all(anEvening().map((event) => record(server, inParallel, [event])));

    const expected = await progressOf(atOnce);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(expected).toHaveLength(4);
    for (const learner of others) {
      expect(await progressOf(learner)).toEqual(expected);
      expect(await eventsOf(learner)).toBe(12);
    }
  });

  it('never lets a late message take anything back', async () => {
    const learner = await aLearner(server, course);
    await record(server, learner, eventsToFinish(server, 'who-is-who'));

    const { body } = await record(server, learner, [
      anEvent(server, 'lesson.position', { at: minutesAgo(5), block: 1, reached: 1 }),
      anEvent(server, 'lesson.opened', { at: minutesAgo(6) }),
    ]);

    expect(body.lessons).toMatchObject([{ state: 'done', block: 4, reached: 4 }]);
  });

  it('takes a time in the future for now', async () => {
    const learner = await aLearner(server, course);

    const { body } = await record(server, learner, [
      anEvent(server, 'lesson.opened', { at: '2030-01-01T00:00:00.000Z' }),
    ]);

    expect(body.lessons[0]?.updatedAt).toBe(server.clock.now().toISOString());
  });

  it('invents no time: all lessons together never get more than has passed, and a minute', async () => {
    const learner = await aLearner(server, course);
    const claim = (lesson: string) => anEvent(server, 'lesson.position', { lesson, activeSeconds: 600 });

    const atOnce = await record(server, learner, [claim('who-is-who')]);
    server.clock.pass({ minutes: 10 });
    const later = await record(server, learner, [claim('mandate'), claim('mandate'), claim('who-is-who')]);

    const total = later.body.lessons.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0);
    expect(atOnce.body.lessons[0]?.activeSeconds).toBe(60);
    expect(total).toBe(660);
  });

  it('keeps what was said of a film that the course no longer has', async () => {
    const own = await aPublishedCourse(server);
    const learner = await aLearner(server, own);
    await publishAgain(server, own, (files) => {
      for (const language of ['cs', 'en', 'nb']) {
        replaceIn(files, `lessons/round-table/${language}.md`, { from: '::video{id="film"}', to: 'Bez filmu.' });
      }
      const yaml = files['course.yaml'] ?? '';
      files['course.yaml'] = yaml.slice(0, yaml.indexOf('videos:')) + yaml.slice(yaml.indexOf('modules:'));
    });

    const { status, body } = await record(server, learner, eventsToFinish(server, 'round-table'));

    expect(status).toBe(200);
    expect(body.lessons).toMatchObject([{ state: 'done', videos: [] }]);
    expect(await eventsOf(learner)).toBe(4);
  });
});

describe('finishing a lesson', () => {
  it('does not count before its last block was reached, and counts as soon as it was', async () => {
    const learner = await aLearner(server, course);

    const early = await record(server, learner, [
      anEvent(server, 'lesson.position', { block: 3, reached: 3 }),
      anEvent(server, 'lesson.finished'),
    ]);
    const late = await record(server, learner, [anEvent(server, 'lesson.position', { block: 4, reached: 4 })]);

    expect(early.body.lessons).toMatchObject([{ state: 'started', reached: 3 }]);
    expect(late.body.lessons).toMatchObject([{ state: 'done', reached: 4 }]);
  });

  it('needs the learner to say so', async () => {
    const learner = await aLearner(server, course);

    const { body } = await record(server, learner, [anEvent(server, 'lesson.position', { block: 4, reached: 2000 })]);

    expect(body.lessons).toMatchObject([{ state: 'started', reached: 4 }]);
  });

  it.each<[string, 'started' | 'done', [number, number][]]>([
    [
      'not for a film that was only dragged to its end',
      'started',
      [
        [0, 2],
        [58, 60],
      ],
    ],
    ['not for a second short of nine tenths', 'started', [[0, 53]]],
    [
      'not for the same minute watched twice',
      'started',
      [
        [0, 30],
        [0, 30],
      ],
    ],
    [
      'not for stretches beyond its end',
      'started',
      [
        [0, 20],
        [60, 600],
      ],
    ],
    ['for nine tenths, whichever they are', 'done', [[6, 60]]],
  ])('counts %s', async (_, state, segments) => {
    const learner = await aLearner(server, course);

    const { body } = await record(server, learner, [
      anEvent(server, 'lesson.position', { lesson: 'round-table', block: 2, reached: 2 }),
      anEvent(server, 'video.watched', { lesson: 'round-table', segments, position: 60 }),
      anEvent(server, 'lesson.finished', { lesson: 'round-table' }),
    ]);

    expect(body.lessons).toMatchObject([{ state }]);
  });

  it('does nothing for a quiz, which is done by passing it', async () => {
    const learner = await aLearner(server, course);

    const { body } = await record(server, learner, [anEvent(server, 'lesson.finished', { lesson: 'final-quiz' })]);

    expect(body.lessons).toMatchObject([{ lesson: 'final-quiz', state: 'started' }]);
  });
});

describe('events that are refused', () => {
  it('come from nobody, from a foreign page or from somebody else', async () => {
    const learner = await aLearner(server, course);
    const stranger = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const url = `/api/enrolments/${learner.enrolmentId}/events`;
    const body = { events: [anEvent(server, 'lesson.opened')] };

    const foreign = await server.send('POST', url, { session: learner.session, origin: 'https://evil.example', body });

    expect((await server.send('POST', url, { body })).status).toBe(401);
    expect(foreign.status).toBe(403);
    expect((await server.send('POST', url, { session: stranger, body })).body).toMatchObject({
      code: 'enrolment.not_found',
    });
    expect(await eventsOf(learner)).toBe(0);
  });

  it.each<[string, object]>([
    ['an id that is none', { id: '7' }],
    ['a day instead of an instant', { at: '2026-11-23' }],
    ['an unknown kind', { kind: 'lesson.skipped' }],
    ['more activity than the longest interval', { activeSeconds: 601 }],
    ['something that is not asked for', { state: 'done' }],
  ])('have %s', async (_, change) => {
    const learner = await aLearner(server, course);
    const events = [anEvent(server, 'lesson.opened'), { ...anEvent(server, 'lesson.position'), ...change }];

    const reply = await server.send('POST', `/api/enrolments/${learner.enrolmentId}/events`, {
      session: learner.session,
      body: { events },
    });

    expect(reply).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(await eventsOf(learner)).toBe(0);
  });

  it('are about a lesson that the course does not have; then nothing of the message is kept', async () => {
    const learner = await aLearner(server, course);

    const reply = await record(server, learner, [
      anEvent(server, 'lesson.opened'),
      anEvent(server, 'lesson.opened', { lesson: 'no-such' }),
    ]);

    expect(reply.body).toMatchObject({ code: 'lesson.not_found', status: 404, details: { lesson: 'no-such' } });
    expect(await eventsOf(learner)).toBe(0);
  });

  it('go to a place that does not exist', async () => {
    const learner = await aLearner(server, course);

    const reply = await record(server, { ...learner, enrolmentId: newId() }, [anEvent(server, 'lesson.opened')]);

    expect(reply.body).toMatchObject({ code: 'enrolment.not_found' });
  });
});
