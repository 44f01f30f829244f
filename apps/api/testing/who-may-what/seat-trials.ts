import { bookingApi, seatBlockApi, seminarApi, sessionRequestApi } from '@app/contracts';
import { SeatBlock } from '../../src/features/booking/index.js';
import { SessionRequest } from '../../src/features/session-request/index.js';
import { newId } from '../../src/platform/id.js';
import { aBooking, aSeminarDay } from '../cohorts.js';
import { aMandate, aPerson } from '../factories.js';
import { anOpenCohort } from './cohort-trials.js';
import { aRunningDay, type Scene } from './scene.js';
import { trialOf, trialsOf } from './try-out.js';

const onDay = ({ day }: Scene) => ({ dayId: day.id });
const reason = { reason: 'Nemoc.' };
const place = { form: 'in-person', venue: { name: 'Radnice', address: 'Náměstí 1', access: '' } } as const;
const times = (date: string) => ({ zone: 'Europe/Prague', startsAt: `${date}T09:00`, endsAt: `${date}T13:00` });
const newDay = (date: string) => ({ title: 'Nový den', times: times(date), place, capacity: 12 });

/** The member's booking of the day in the state in which the press is right. */
async function aSeat({ server, day, member }: Scene, fields: Parameters<typeof aBooking>[1] | object = {}) {
  const { id } = await aBooking(server, { dayId: day.id, personId: member.id, ...fields });
  return { bookingId: id };
}

async function anOffer(scene: Scene) {
  await aSeat(scene, { state: 'offered', offerExpiresAt: new Date('2026-11-25T18:00:00.000Z') });
  return onDay(scene);
}

/** The member's seat on a day that runs already. */
async function anEmptySeat(scene: Scene, state: 'confirmed' | 'no_show') {
  const day = await aRunningDay(scene);
  return aSeat({ ...scene, day }, { state });
}

/** Seats held for the council. */
async function aBlock({ server, day, council, people }: Scene): Promise<{ blockId: string }> {
  const block = Object.assign(new SeatBlock(), {
    id: newId(),
    dayId: day.id,
    municipalityId: council.id,
    seats: 3,
    releaseAt: new Date('2026-12-01T12:00:00.000Z'),
    state: 'held',
    createdById: people.trainer.id,
    createdAt: server.clock.now(),
  });
  await server.db.transaction(() => server.db.of(SeatBlock).insert(block));
  return { blockId: block.id };
}

async function aCouncillor({ server, council }: Scene): Promise<string> {
  const { id } = await aPerson(server);
  await aMandate(server, { personId: id, municipalityId: council.id });
  return id;
}

async function anAsk({ server, council, course, people, marks }: Scene): Promise<{ requestId: string }> {
  const request = SessionRequest.ask({
    municipalityId: council.id,
    courseId: course.id,
    topics: 'Rozpočet',
    from: '2027-03-01',
    until: '2027-03-31',
    people: 15,
    form: 'in-person',
    note: '',
    requestedById: people.contact.id,
    requestedAt: server.clock.now(),
  });
  await server.db.transaction(() => server.db.of(SessionRequest).insert(request));
  marks.push(request.id);
  return { requestId: request.id };
}

const held = ({ council }: Scene) => ({ municipalityId: council.id, seats: 2, releaseAt: '2026-12-01T12:00:00.000Z' });

export const seatTrials = {
  ...trialsOf('seminar', seminarApi, {
    list: ({ cohort }) => ({ params: { cohortId: cohort.id } }),
    read: (scene) => ({ params: onDay(scene) }),
    create: ({ cohort }) => ({ params: { cohortId: cohort.id }, body: { day: newDay('2026-12-10') } }),
    change: (scene) => ({ params: onDay(scene), body: { version: 1, capacity: 25 } }),
    cancel: (scene) => ({ params: onDay(scene), body: reason }),
  }),
  ...trialsOf('booking', bookingApi, {
    listOwn: () => ({ query: {} }),
    readOwn: (scene) => ({ params: onDay(scene), query: {} }),
    book: (scene) => ({ params: onDay(scene), query: {}, body: {} }),
    cancel: async (scene) => {
      await aSeat(scene);
      return { params: onDay(scene), query: {} };
    },
    accept: async (scene) => ({ params: await anOffer(scene), query: {}, body: {} }),
    decline: async (scene) => ({ params: await anOffer(scene), query: {}, body: {} }),
    list: (scene) => ({ params: onDay(scene) }),
    lines: (scene) => ({ params: onDay(scene), query: {} }),
    add: (scene) => ({ params: onDay(scene), body: { personId: scene.member.id } }),
    confirm: async (scene) => ({ params: await aSeat(scene, { state: 'waitlisted' }), body: reason }),
    cancelFor: async (scene) => ({ params: await aSeat(scene), body: reason }),
    markNoShow: async (scene) => ({ params: await anEmptySeat(scene, 'confirmed'), body: {} }),
    undoNoShow: async (scene) => ({ params: await anEmptySeat(scene, 'no_show') }),
  }),
  'booking.book:open': trialOf(bookingApi.book, async (scene) => {
    const { id: cohortId } = await anOpenCohort(scene);
    return { params: { dayId: (await aSeminarDay(scene.server, { cohortId })).id }, query: {}, body: {} };
  }),
  'booking.add:unknown': trialOf(bookingApi.add, async (scene) => ({
    params: onDay(scene),
    body: { personId: (await aPerson(scene.server)).id },
  })),
  ...trialsOf('seatBlock', seatBlockApi, {
    municipalities: (scene) => {
      scene.marks.push(scene.council.id);
      return {};
    },
    days: ({ council }) => ({ params: { municipalityId: council.id }, query: {} }),
    people: ({ council }) => ({ params: { municipalityId: council.id } }),
    make: (scene) => ({ params: onDay(scene), body: held(scene) }),
    change: async (scene) => ({ params: await aBlock(scene), body: { seats: 4 } }),
    release: async (scene) => ({ params: await aBlock(scene), body: {} }),
    cancel: async (scene) => ({ params: await aBlock(scene) }),
    name: async (scene) => ({ params: await aBlock(scene), body: { personId: await aCouncillor(scene) } }),
    removeName: async (scene) => {
      const { blockId } = await aBlock(scene);
      return { params: { blockId, ...(await aSeat(scene, { blockId })) } };
    },
  }),
  'seatBlock.make:open': trialOf(seatBlockApi.make, async (scene) => {
    const { id: cohortId } = await anOpenCohort(scene);
    return { params: { dayId: (await aSeminarDay(scene.server, { cohortId })).id }, body: held(scene) };
  }),
  'seatBlock.name:unknown': trialOf(seatBlockApi.name, async (scene) => ({
    params: await aBlock(scene),
    body: { personId: (await aPerson(scene.server)).id },
  })),
  ...trialsOf('sessionRequest', sessionRequestApi, {
    create: ({ council, course }) => ({
      query: {},
      body: {
        municipalityId: council.id,
        courseSlug: course.slug,
        topics: 'Rozpočet',
        from: '2027-03-01',
        until: '2027-03-31',
        people: 15,
        form: 'in-person' as const,
      },
    }),
    listOwn: async (scene) => {
      await anAsk(scene);
      return { query: {} };
    },
    withdraw: async (scene) => ({ params: await anAsk(scene), query: {} }),
    list: async (scene) => {
      await anAsk(scene);
      return { query: { limit: 100 } };
    },
    decline: async (scene) => ({ params: await anAsk(scene), query: {}, body: reason }),
    accept: async (scene) => ({
      params: await anAsk(scene),
      query: {},
      body: { trainerId: scene.people.trainer.id, languages: ['cs' as const], day: newDay('2027-03-30') },
    }),
  }),
};
