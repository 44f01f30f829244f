import { assignmentApi } from '@app/contracts';
import { aMember } from '../cohorts.js';
import { anEnrolment } from '../factories.js';
import { somebody, type Scene, type Somebody } from './scene.js';
import { trialOf, trialsOf } from './try-out.js';

const inCzech = { language: 'cs' } as const;
const task = ({ course }: Scene) => ({ courseSlug: course.slug, assignmentId: 'meeting' });
const upload = () => Buffer.from('Zápis ze setkání\n');
const declarations = ['no-faces'];

interface Work {
  handInId: string;
  version: number;
}

/** A draft with all that has to be in it. */
async function aDraft(scene: Scene, { id: personId, session } = scene.member): Promise<Work> {
  const { server, course } = scene;
  await anEnrolment(server, { personId, course });
  const begun = await server.call(assignmentApi.begin, { params: task(scene), body: {} }, { session });
  const { id, version } = begun.body;
  scene.marks.push(id);
  const body = { version, texts: { mandate: 'Hřiště.', record: '12 lidí.' } };
  const saved = await server.call(assignmentApi.save, { params: { handInId: id }, body }, { session });
  return { handInId: id, version: saved.body.version };
}

/** Work that was handed in. */
async function aHandIn(scene: Scene, author: Somebody = scene.member): Promise<Work> {
  const { handInId, version } = await aDraft(scene, author);
  const given = { params: { handInId }, query: inCzech, body: { version, declarations } };
  const { body } = await scene.server.call(assignmentApi.submit, given, { session: author.session });
  return { handInId, version: body.version };
}

/** Work of another member, which the author lets the group read or not. */
async function aPeersHandIn(scene: Scene, groupMayRead: boolean): Promise<{ handInId: string }> {
  const { server, cohort } = scene;
  const peer = await somebody(server);
  await aMember(server, { cohortId: cohort.id, personId: peer.id });
  const { handInId, version } = await aHandIn(scene, peer);
  const given = { params: { handInId }, body: { version, groupMayRead } };
  await server.call(assignmentApi.save, given, { session: peer.session });
  scene.marks.push(handInId);
  return { handInId };
}

async function aFile(scene: Scene, { handInId }: { handInId: string }) {
  const given = { params: { handInId }, query: { name: 'zapis.txt', part: 'record' }, upload: upload() };
  const { body } = await scene.server.call(assignmentApi.addFile, given, { session: scene.member.session });
  return { handInId, fileId: body.id };
}

/** A file of a draft: nobody but its author knows of it. */
const aDraftFile = async (scene: Scene) => aFile(scene, await aDraft(scene));

/** A file that was handed in. */
async function aHandedInFile(scene: Scene) {
  const { handInId, version } = await aDraft(scene);
  const file = await aFile(scene, { handInId });
  const given = { params: { handInId }, query: inCzech, body: { version, declarations } };
  await scene.server.call(assignmentApi.submit, given, { session: scene.member.session });
  return file;
}

const accepting = { points: { mandate: 4, record: 4 }, decision: 'accept' } as const;

async function anAccepted(scene: Scene): Promise<{ handInId: string }> {
  const { handInId, version } = await aHandIn(scene);
  const given = { params: { handInId }, query: inCzech, body: { version, ...accepting } };
  await scene.server.call(assignmentApi.decide, given, { session: scene.people.trainer.session });
  return { handInId };
}

const event = { title: 'Setkání u hřiště', date: '2026-11-10', municipalityId: null, isCounted: true, version: 0 };
const undertaking = {
  ...event,
  people: { total: 14, politicians: 1, officers: 1, public: 12, pupils: 0, organisations: 0 },
};

async function aNotedEvent(scene: Scene): Promise<void> {
  const given = { params: await anAccepted(scene), body: undertaking };
  const { body } = await scene.server.call(assignmentApi.saveUndertaking, given, { session: scene.member.session });
  scene.marks.push(body.id);
}

export const workTrials = {
  ...trialsOf('assignment', assignmentApi, {
    read: async (scene) => {
      await aDraft(scene);
      return { params: task(scene), query: inCzech };
    },
    begin: async (scene) => {
      await aDraft(scene);
      return { params: task(scene), body: {} };
    },
    save: async (scene) => {
      const { handInId, version } = await aDraft(scene);
      return { params: { handInId }, body: { version, texts: { mandate: 'Jinak.' } } };
    },
    addFile: async (scene) => {
      const { handInId } = await aDraft(scene);
      return { params: { handInId }, query: { name: 'zapis.txt', part: 'record' }, upload: upload() };
    },
    removeFile: async (scene) => ({ params: await aDraftFile(scene) }),
    file: async (scene) => ({ params: await aHandedInFile(scene) }),
    submit: async (scene) => {
      const { handInId, version } = await aDraft(scene);
      return { params: { handInId }, query: inCzech, body: { version, declarations } };
    },
    listShared: async (scene) => {
      await aDraft(scene);
      return { params: task(scene) };
    },
    comment: async (scene) => ({ params: await aPeersHandIn(scene, true), body: { text: 'Pěkné.' } }),
    saveUndertaking: async (scene) => ({ params: await anAccepted(scene), body: undertaking }),
    listUndertakings: async (scene) => {
      await aNotedEvent(scene);
      return { query: {} };
    },
    queue: async (scene) => {
      await aHandIn(scene);
      return { query: { ...inCzech, limit: 100, cohortId: scene.cohort.id } };
    },
    readReview: async (scene) => ({ params: { handInId: (await aHandIn(scene)).handInId }, query: inCzech }),
    decide: async (scene) => {
      const { handInId, version } = await aHandIn(scene);
      return { params: { handInId }, query: inCzech, body: { version, ...accepting } };
    },
  }),
  'assignment.file:draft': trialOf(assignmentApi.file, async (scene) => ({ params: await aDraftFile(scene) })),
  'assignment.comment:not-shared': trialOf(assignmentApi.comment, async (scene) => ({
    params: await aPeersHandIn(scene, false),
    body: { text: 'Pěkné.' },
  })),
  'assignment.readReview:draft': trialOf(assignmentApi.readReview, async (scene) => ({
    params: { handInId: (await aDraft(scene)).handInId },
    query: inCzech,
  })),
};
