import { messageApi, peopleImportApi, personMergeApi } from '@app/contracts';
import { CohortMessage, MessageTemplate, Notices } from '../../src/features/message/index.js';
import { UnsubscribeTokens } from '../../src/features/message/unsubscribe-tokens.js';
import { newId } from '../../src/platform/id.js';
import { aMandate, aPerson } from '../factories.js';
import { anImport, HEADINGS } from '../imports.js';
import type { Scene } from './scene.js';
import { trialOf, trialsOf } from './try-out.js';

const ofCohort = ({ cohort }: Scene) => ({ cohortId: cohort.id });
const texts = { cs: { subject: 'Slovo předem', body: 'Dobrý den, {{name}}.' } };
const inCzech = { language: 'cs' as const };
const template = { name: 'Úvod', texts, fallback: 'cs' as const };
const draft = { segment: { kind: 'all' }, texts, fallback: 'cs' } as const;
const file = () => [HEADINGS, `Eva;Malá;eva.${newId()}@obec.example;;;;;`].join('\n');

function theLink({ server, member }: Scene): { token: string } {
  return { token: server.app.get(UnsubscribeTokens).make(member.id, 'reminders') };
}

/** A notice of the member alone. */
async function tellMember({ server, member, day, cohort }: Scene): Promise<void> {
  const values = { title: cohort.name, startsAt: day.startsAt.toISOString(), zone: day.zone };
  const telling = { personId: member.id, kind: 'seat.lapsed' as const, key: newId(), values, link: '/seminars' };
  await server.db.transaction(() => server.app.get(Notices).tell(telling));
}

async function aMessage(scene: Scene) {
  const { server, people } = scene;
  const params = ofCohort(scene);
  const { body } = await server.call(messageApi.send, { params, body: draft }, { session: people.trainer.session });
  return { ...params, messageId: body.id };
}

/** One that cannot be taken back any more. */
async function aSentMessage(scene: Scene) {
  const params = await aMessage(scene);
  const sendsAt = new Date(scene.server.clock.now().getTime() - 60_000);
  await scene.server.db.transaction(() =>
    scene.server.db.of(CohortMessage).update({ id: params.messageId }, { sendsAt }),
  );
  return params;
}

async function aTemplate({ server, cohort: { id: cohortId } }: Scene) {
  const templateId = newId();
  const kept = { id: templateId, cohortId, ...template };
  await server.db.transaction(() => server.db.of(MessageTemplate).insert(kept));
  return { cohortId, templateId };
}

/** The trainer's import into the cohort; it holds other people's data. */
async function theImport(scene: Scene): Promise<{ importId: string }> {
  const { cohort, people } = scene;
  const { id } = await anImport(scene.server, file(), { session: people.trainer.session, cohortId: cohort.id });
  return { importId: id };
}

async function twins({ server, marks }: Scene) {
  const [keptId, goneId] = [(await aPerson(server)).id, (await aPerson(server)).id];
  marks.push(keptId, goneId);
  return { keptId, goneId };
}

async function merging(scene: Scene) {
  const pair = await twins(scene);
  const query = { ...pair, ...inCzech };
  const { body } = await scene.server.call(
    personMergeApi.preview,
    { query },
    { session: scene.people.coordinator.session },
  );
  return { ...pair, fingerprint: body.fingerprint, reason: 'Stejný člověk.' };
}

async function merged(scene: Scene): Promise<{ mergeId: string }> {
  const given = { body: await merging(scene) };
  const { body } = await scene.server.call(personMergeApi.merge, given, { session: scene.people.coordinator.session });
  return { mergeId: body.id };
}

export const peopleTrials = {
  ...trialsOf('message', messageApi, {
    listNotices: async (scene) => {
      await tellMember(scene);
      return { query: {} };
    },
    readSettings: () => ({}),
    changeSettings: () => ({ body: {} }),
    readUnsubscribe: (scene) => ({ params: theLink(scene) }),
    unsubscribe: (scene) => ({ params: theLink(scene), body: {} }),
    undoUnsubscribe: (scene) => ({ params: theLink(scene), body: {} }),
    readDesk: (scene) => ({ params: ofCohort(scene) }),
    preview: (scene) => ({ params: ofCohort(scene), body: draft }),
    list: (scene) => ({ params: ofCohort(scene), query: {} }),
    send: (scene) => ({ params: ofCohort(scene), body: draft }),
    cancel: async (scene) => ({ params: await aMessage(scene), body: {} }),
    resend: async (scene) => ({ params: await aSentMessage(scene), body: {} }),
    saveTemplate: (scene) => ({ params: ofCohort(scene), body: { ...template } }),
    removeTemplate: async (scene) => ({ params: await aTemplate(scene) }),
  }),
  ...trialsOf('peopleImport', peopleImportApi, {
    create: ({ cohort }) => ({ query: { name: 'a.csv', cohortId: cohort.id }, upload: Buffer.from(file()) }),
    read: async (scene) => ({ params: await theImport(scene) }),
    listRows: async (scene) => ({ params: await theImport(scene), query: {} }),
    decide: async (scene) => ({ params: { ...(await theImport(scene)), number: 2 }, body: { decision: null } }),
    badRows: async (scene) => ({ params: await theImport(scene), query: inCzech }),
    apply: async (scene) => ({ params: await theImport(scene), body: {} }),
    discard: async (scene) => ({ params: await theImport(scene) }),
  }),
  'peopleImport.create:register': trialOf(peopleImportApi.create, () => ({
    query: { name: 'a.csv' },
    upload: Buffer.from(file()),
  })),
  ...trialsOf('personMerge', personMergeApi, {
    listDuplicates: async (scene) => {
      const { council, server } = scene;
      for (const personId of Object.values(await twins(scene))) {
        await aMandate(server, { personId, municipalityId: council.id });
      }
      return { query: {} };
    },
    preview: async (scene) => ({ query: { ...(await twins(scene)), ...inCzech } }),
    merge: async (scene) => ({ body: await merging(scene) }),
    list: async (scene) => {
      scene.marks.push((await merged(scene)).mergeId);
      return { query: {} };
    },
    undo: async (scene) => ({ params: await merged(scene), body: {} }),
  }),
};
