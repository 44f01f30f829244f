import { dayKitApi, type Role } from '@app/contracts';
import { readPdf } from '../../../../../libs/print/testing/read-pdf.js';
import { aBooking, aCohort, aSeminarDay } from '../../../testing/cohorts.js';
import { aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { SeatBlock } from '../booking/index.js';

const squeeze = (text: string) => text.replace(/\s/g, '');

describe('the papers of a seminar day', () => {
  let server: TestServer;
  let session: string;
  let dayId: string;

  beforeAll(async () => {
    server = await TestServer.start();
    const trainer = await aPerson(server, { givenName: 'Åse', familyName: 'Sæther', roles: ['trainer'] });
    session = await aSession(server, trainer);
    const cohort = await aCohort(server, { trainerIds: [trainer.id], languages: ['cs', 'nb', 'en'] });
    const day = await aSeminarDay(server, { cohortId: cohort.id, trainerIds: [trainer.id] });
    dayId = day.id;
    const municipality = await aMunicipality(server, { name: 'Žďár nad Sázavou' });
    const seat = async (familyName: string, state: 'confirmed' | 'waitlisted' | 'cancelled') => {
      const person = await aPerson(server, { titlesBefore: 'Ing.', givenName: 'Řehoř', familyName });
      const activeKey = state === 'cancelled' ? null : `${dayId} ${person.id}`;
      await aBooking(server, { dayId, personId: person.id, municipalityId: municipality.id, state, activeKey });
    };
    await seat('Ďuriš', 'confirmed');
    await seat('Čekal', 'waitlisted');
    await seat('Zrušil', 'cancelled');
    const block = {
      id: newId(),
      dayId,
      municipalityId: (await aMunicipality(server, { name: 'Målselv' })).id,
      seats: 2,
      releaseAt: new Date('2026-12-01T00:00:00Z'),
      state: 'held' as const,
      createdById: trainer.id,
      createdAt: server.clock.now(),
    };
    await server.db.transaction(() => server.db.of(SeatBlock).insert(block));
    const named = await aPerson(server, { givenName: 'Kari', familyName: 'Ødegård' });
    await aBooking(server, { dayId, personId: named.id, municipalityId: block.municipalityId, blockId: block.id });
  });
  afterAll(() => server.stop());

  const read = async (query: { parts?: string; languages?: string } = {}, as = session) => {
    const reply = await server.call(dayKitApi.read, { params: { dayId }, query }, { session: as });
    return { ...reply, text: reply.status === 200 ? squeeze(readPdf(reply.body).lines.join(' ')) : '' };
  };

  it('come as one PDF in the first two languages of the cohort', async () => {
    const { status, headers, text } = await read();

    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain(`filename="2026-12-07 Zima 2026.pdf"`);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(text).toContain('Prezenčnílistina');
    expect(text).toContain('Oppmøteliste');
    expect(text).not.toContain('Sign-insheet');
    expect(text).toContain('9:00–16:00(Europe/Prague,UTC+1)');
    expect(text).toContain('ÅseSæther');
  });

  it('list those with a confirmed seat, and the seats that municipalities hold', async () => {
    const { text } = await read({ parts: 'sign-in' });

    expect(text).toContain('ĎurišŘehořŽďárnadSázavou');
    expect(text).toContain('ØdegårdKariMålselv');
    expect(text).toContain('Målselv:místo1·plass1');
    expect(text).not.toContain('místo2');
    expect(text).not.toContain('Čekal');
    expect(text).not.toContain('Zrušil');
  });

  it('can be single ones, in other languages', async () => {
    const { text } = await read({ parts: 'room-sign,badges', languages: 'en' });

    expect(text).toContain('Welcome');
    expect(text).toContain('Roundtable');
    expect(text).not.toContain('Sign-insheet');
    expect(text).not.toContain('Vítejte');
  });

  it.each([{ parts: 'certificates' }, { languages: 'de' }, { languages: 'cs,en,nb' }, { parts: '' }])(
    'are refused for %j',
    async (query) => {
      expect((await read(query)).status).toBe(422);
    },
  );

  it.each<{ roles: Role[]; status: number }>([
    { roles: [], status: 403 },
    { roles: ['contact'], status: 403 },
    { roles: ['auditor'], status: 403 },
    { roles: ['partner'], status: 403 },
    { roles: ['trainer'], status: 404 },
    { roles: ['coordinator'], status: 200 },
    { roles: ['administrator'], status: 200 },
  ])('answer a stranger who is $roles with $status', async ({ roles, status }) => {
    const stranger = await aSession(server, await aPerson(server, { roles }));

    expect((await read({ parts: 'room-sign' }, stranger)).status).toBe(status);
  });

  it('need a sign-in', async () => {
    expect((await server.call(dayKitApi.read, { params: { dayId }, query: {} })).status).toBe(401);
  });
});
