import { cohortApi, cohortPeopleApi, exportApi, membershipApi } from '@app/contracts';
import { CohortTrainer } from '../../src/features/cohort/index.js';
import { newId } from '../../src/platform/id.js';
import { aHolder } from '../certificates.js';
import { aCohort, aMember } from '../cohorts.js';
import { aMandate, aPerson } from '../factories.js';
import type { Scene } from './scene.js';
import { trialOf, trialsOf } from './try-out.js';

const byId = ({ cohort }: Scene) => ({ cohortId: cohort.id });
const memberOf = ({ cohort, member }: Scene) => ({ cohortId: cohort.id, personId: member.id });

/** A cohort of the same trainer that everybody may join. */
export function anOpenCohort({ server, course, council, people }: Scene) {
  const trainerIds = [people.trainer.id];
  return aCohort(server, { course, trainerIds, entry: 'open', municipalityId: council.id });
}

async function aDraft({ server, course, people, marks }: Scene) {
  const draft = await aCohort(server, { course, trainerIds: [people.trainer.id], state: 'draft' });
  marks.push(draft.id);
  return { cohortId: draft.id };
}

/** Somebody with whom the trainer has worked before. */
async function anAcquaintance({ server, course, people }: Scene): Promise<string> {
  const before = await aCohort(server, { course, trainerIds: [people.trainer.id] });
  return (await aMember(server, { cohortId: before.id })).personId;
}

async function somebodyElected({ server, council, marks }: Scene): Promise<void> {
  const { id } = await aPerson(server);
  await aMandate(server, { personId: id, municipalityId: council.id, from: '2026-11-20' });
  marks.push(id);
}

async function aSecondTrainer({ server, cohort, people }: Scene) {
  const personId = people.otherContact.id;
  await server.db.transaction(() => server.db.of(CohortTrainer).insert({ cohortId: cohort.id, personId }));
  return { cohortId: cohort.id, personId };
}

/** An invitation into the cohort, by its trainer. */
async function anInvitation(scene: Scene): Promise<void> {
  const body = inviting();
  const { session } = scene.people.trainer;
  await scene.server.call(cohortPeopleApi.invite, { params: byId(scene), body }, { session });
  scene.marks.push(...body.emails);
}

const inviting = () => ({ emails: [`${newId()}@obec.example`], language: 'cs' as const });
const listFile = { format: 'csv' as const, language: 'cs' as const };

export const cohortTrials = {
  ...trialsOf('cohort', cohortApi, {
    list: ({ cohort }) => ({ query: { q: cohort.name } }),
    create: ({ course }) => ({ body: { courseId: course.id } }),
    read: (scene) => ({ params: byId(scene), query: {} }),
    change: (scene) => ({ params: byId(scene), body: { version: 1, name: 'Zima' } }),
    copy: (scene) => ({ params: byId(scene), body: { startsOn: '2027-11-01' } }),
    open: async (scene) => ({ params: await aDraft(scene), body: {} }),
    remove: async (scene) => ({ params: await aDraft(scene) }),
    possibleTrainers: ({ people, marks }) => {
      marks.push(people.trainer.id);
      return {};
    },
    addTrainer: ({ cohort, people }) => ({
      params: { cohortId: cohort.id, personId: people.coordinator.id },
      body: {},
    }),
    removeTrainer: async (scene) => ({ params: await aSecondTrainer(scene) }),
  }),
  ...trialsOf('cohortPeople', cohortPeopleApi, {
    matrix: (scene) => ({ params: byId(scene), query: {} }),
    listMembers: (scene) => ({ params: byId(scene), query: {} }),
    findCandidates: (scene) => ({ params: byId(scene), query: { q: 'Nov' } }),
    addMembers: async (scene) => ({ params: byId(scene), body: { personIds: [await anAcquaintance(scene)] } }),
    removeMember: (scene) => ({ params: memberOf(scene) }),
    invite: (scene) => ({ params: byId(scene), body: inviting() }),
    listInvited: (scene) => ({ params: byId(scene) }),
    newlyElected: async (scene) => {
      await somebodyElected(scene);
      const { course, council } = scene;
      return { query: { since: '2026-11-19', courseId: course.id, municipalityId: council.id, limit: 100 } };
    },
    addNewlyElected: async (scene) => {
      await somebodyElected(scene);
      const who = { since: '2026-11-19', municipalityId: scene.council.id };
      return { params: byId(scene), body: { ...who, how: 'add' as const } };
    },
  }),
  'cohortPeople.addMembers:unknown': trialOf(cohortPeopleApi.addMembers, async (scene) => ({
    params: byId(scene),
    body: { personIds: [(await aPerson(scene.server)).id] },
  })),
  ...trialsOf('membership', membershipApi, {
    join: async (scene) => ({ params: { cohortId: (await anOpenCohort(scene)).id }, body: {} }),
    leave: (scene) => ({ params: byId(scene) }),
    listOwn: () => ({ query: {} }),
  }),
  'membership.join:by-invitation': trialOf(membershipApi.join, (scene) => ({ params: byId(scene), body: {} })),
  'membership.join:draft': trialOf(membershipApi.join, async (scene) => ({ params: await aDraft(scene), body: {} })),
  ...trialsOf('export', exportApi, {
    people: () => ({ query: listFile }),
    certificates: async ({ server, marks }) => {
      marks.push((await aHolder(server)).certificate.number);
      return { query: listFile };
    },
    invitations: async (scene) => {
      await anInvitation(scene);
      return { query: listFile };
    },
    cohortMembers: (scene) => ({ params: byId(scene), query: listFile }),
  }),
};
