import { cohortApi, cohortPeopleApi, seminarApi } from '@app/contracts';
import { aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { CoursePublisher } from '../course/index.js';
import { PersonService } from '../person/index.js';
import { DemoService } from './demo.service.js';

let server: TestServer;
let session: string;

beforeAll(async () => {
  server = await TestServer.start({ isDemo: true });
  await server.app.get(CoursePublisher).publishAll('courses');
  await server.app.get(DemoService).loadDemo();
  const trainer = await server.app.get(PersonService).findByEmail('lucie.zackova@roundtable.example');
  session = await aSession(server, { id: trainer?.id ?? '' });
});
afterAll(() => server.stop());

describe('the cohort of the demo', () => {
  it('shows its trainer people in every state but completed, and two days ahead', async () => {
    const { items } = (await server.call(cohortApi.list, { query: {} }, { session })).body;
    const params = { cohortId: items[0]?.id ?? '' };
    const matrix = (await server.call(cohortPeopleApi.matrix, { params, query: {} }, { session })).body;
    const days = (await server.call(seminarApi.list, { params }, { session })).body;

    expect(items).toMatchObject([{ name: 'Zima 2026', state: 'open', members: 10 }]);
    const standings = new Set(matrix.members.map(({ standing }) => standing));
    expect([...standings].sort()).toEqual(['behind', 'not_started', 'on_track', 'ready']);
    const startsAt = days.items.map((day) => day.startsAt);
    expect(startsAt).toEqual(['2026-12-01T08:00:00.000Z', '2026-12-15T08:00:00.000Z']);
  });
});
