import { attendanceApi, calendarApi, closingApi, dayKitApi, feedbackApi } from '@app/contracts';
import { FeedbackKeys } from '../../src/features/feedback/index.js';
import { newId } from '../../src/platform/id.js';
import { aRunningDay, type Scene } from './scene.js';
import { trialOf, trialsOf } from './try-out.js';

const onDay = ({ day }: Scene) => ({ dayId: day.id });
const ofCohort = ({ cohort }: Scene) => ({ cohortId: cohort.id });
const inCzech = { language: 'cs' } as const;

const duringDay = async (scene: Scene) => ({ dayId: (await aRunningDay(scene)).id });

const seen = ({ server, member }: Scene) =>
  ({
    id: newId(),
    personId: member.id,
    half: 1,
    status: 'present',
    method: 'list',
    at: server.clock.now().toISOString(),
  }) as const;

/** What the screen in the room shows now. */
async function theCode(scene: Scene): Promise<string> {
  const params = await duringDay(scene);
  const { body } = await scene.server.call(
    attendanceApi.readCode,
    { params },
    { session: scene.people.trainer.session },
  );
  return body.current?.code ?? '';
}

async function pressClose(scene: Scene) {
  const params = ofCohort(scene);
  await scene.server.call(
    closingApi.close,
    { params, body: { version: 1 } },
    { session: scene.people.trainer.session },
  );
  return params;
}

/** The name of the file at the secret address of the member's calendar. */
async function theFeed({ server, member }: Scene): Promise<string> {
  const { body } = await server.call(calendarApi.makeFeed, { body: {} }, { session: member.session });
  return body.url.split('/').at(-1) ?? '';
}

async function theForm(scene: Scene) {
  const { id } = await aRunningDay(scene);
  const keys = scene.server.app.get(FeedbackKeys);
  return { params: { formKey: keys.keyOf(id) }, ticket: keys.newTicket(id) };
}

export const dayTrials = {
  ...trialsOf('attendance', attendanceApi, {
    readRoster: (scene) => ({ params: onDay(scene) }),
    record: async (scene) => ({ params: await duringDay(scene), body: { events: [seen(scene)] } }),
    makeUp: async (scene) => ({
      params: await duringDay(scene),
      body: { personId: scene.member.id, way: 'task' as const, note: 'Úkol odevzdán.' },
    }),
    readCode: (scene) => ({ params: onDay(scene) }),
    stream: (scene) => ({ params: onDay(scene), query: {} }),
    readOfCohort: (scene) => ({ params: ofCohort(scene) }),
    checkIn: async (scene) => ({ body: { code: await theCode(scene) } }),
    readOwnCode: (scene) => ({ params: onDay(scene) }),
  }),
  ...trialsOf('dayKit', dayKitApi, {
    read: (scene) => ({ params: onDay(scene), query: {} }),
  }),
  ...trialsOf('feedback', feedbackApi, {
    readForm: async (scene) => ({ params: (await theForm(scene)).params, query: inCzech }),
    answer: async (scene) => {
      const { params, ticket } = await theForm(scene);
      return { params, body: { questions: { overall: 5 }, skills: {}, ticket, ...inCzech } };
    },
    results: (scene) => ({ params: onDay(scene), query: inCzech }),
  }),
  ...trialsOf('calendar', calendarApi, {
    readFeed: () => ({}),
    makeFeed: () => ({ body: {} }),
    endFeed: () => ({}),
    feed: async (scene) => ({ params: { file: await theFeed(scene) } }),
  }),
  'calendar.feed:guessed': trialOf(calendarApi.feed, () => ({ params: { file: `${'A'.repeat(43)}.ics` } })),
  ...trialsOf('closing', closingApi, {
    preview: (scene) => ({ params: ofCohort(scene) }),
    close: (scene) => ({ params: ofCohort(scene), body: { version: 1 } }),
    undo: async (scene) => ({ params: await pressClose(scene) }),
    finish: async (scene) => ({ params: await pressClose(scene), body: {} }),
    certificates: (scene) => ({ params: ofCohort(scene), query: inCzech }),
  }),
};
