/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { CohortRow } from '@app/contracts';
import { aCohortView, aTrainer } from '../../testing/render-cohort-tab.js';
import { renderRoute } from '../../testing/render-route.js';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as cohorts from './route.js';

const row: CohortRow = {
  id: 'c',
  name: 'Winter 2026',
  course: aCohortView.course,
  state: 'open',
  startsOn: '2026-12-07',
  endsOn: '2027-03-07',
  municipality: null,
  trainers: ['Lucie Žáčková'],
  members: 12,
};
const day = {
  id: 'd',
  title: 'Round table',
  state: 'planned',
  startsAt: '2027-01-14T08:00:00.000Z',
  endsAt: '2027-01-14T15:00:00.000Z',
  zone: 'Europe/Prague',
};

async function open(at: string, more: Parameters<typeof stubApi>[0] = {}, items: CohortRow[] = [row]) {
  const sent = stubApi({ 'GET /cohorts': { body: { items, next: null } }, ...more });
  const others = [{ path: '/cohorts/:cohortId', element: 'The page of a cohort' }];
  const router = await renderRoute({
    area: 'cohorts',
    path: '/cohorts',
    at,
    module: cohorts,
    session: aTrainer(),
    others,
  });
  return { sent, router };
}

const copyAnswers = {
  'GET /cohorts/c': { body: aCohortView },
  'GET /cohorts/c/days': { body: { items: [day] } },
};

beforeAll(letDialogsOpen);
afterEach(cleanup);

describe('the list of cohorts', () => {
  it('has each with its dates, state and people', async () => {
    await open('/cohorts');

    const cells = within(await screen.findByRole('row', { name: /Winter 2026/ }));
    expect(cells.getByRole('link', { name: 'Winter 2026' }).getAttribute('href')).toBe('/cohorts/c');
    expect(cells.getByText('running')).toBeTruthy();
    expect(cells.getByText('12')).toBeTruthy();
  });

  it('helps whoever has none yet, and says when nothing was found', async () => {
    await open('/cohorts', {}, []);
    expect(await screen.findByText('There is no cohort yet')).toBeTruthy();

    cleanup();
    await open('/cohorts?q=xyz&state=closed', {}, []);
    expect(await screen.findByText('We found no such cohort')).toBeTruthy();
  });

  it('drafts a new cohort from a course', async () => {
    const { sent, router } = await open('/cohorts?new', {
      'GET /courses': { body: { items: [{ slug: 'meetings', title: 'Leading meetings' }] } },
      'GET /courses/meetings': { body: { id: 'k' } },
      'POST /cohorts': { body: aCohortView },
    });

    fireEvent.click(await screen.findByRole('button', { name: 'Create a draft', hidden: true }));

    expect(await screen.findByText('The page of a cohort')).toBeTruthy();
    const posted = sent.find(({ method }) => method === 'POST');
    expect(posted?.body).toEqual({ courseId: 'k' });
    expect(posted?.headers['idempotency-key']).toBeTruthy();
    expect(router.state.location.pathname).toBe('/cohorts/c');
  });
});

describe('copying a cohort', () => {
  it('shows while the start is chosen how every date moves, and which comes to a weekend', async () => {
    await open('/cohorts?copy=c', copyAnswers);

    const start = await screen.findByLabelText(/^Start of the new cohort/);
    expect((start as HTMLInputElement).value).toBe('2027-12-06');
    expect(screen.getByText('No date moves to a weekend.')).toBeTruthy();
    expect(screen.getByText('Thu, 13/01/2028 09:00')).toBeTruthy();

    fireEvent.change(start, { target: { value: '2027-12-08' } });

    expect(screen.getByText('Sat, 15/01/2028 09:00')).toBeTruthy();
    expect(screen.getByText('1 date moves to a weekend.')).toBeTruthy();
  });

  it('leads to the copy, with the days that came to a weekend', async () => {
    const reply = { cohort: { ...aCohortView, id: 'copy' }, shiftDays: 364, weekends: ['2028-01-15'] };
    const { sent, router } = await open('/cohorts?copy=c', { ...copyAnswers, 'POST /cohorts/c/copy': { body: reply } });

    fireEvent.click(await screen.findByRole('button', { name: 'Copy', hidden: true }));

    expect(await screen.findByText('The page of a cohort')).toBeTruthy();
    expect(router.state.location.pathname + router.state.location.search).toBe('/cohorts/copy?weekends=2028-01-15');
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ startsOn: '2027-12-06' });
  });

  it('says in words why it was refused', async () => {
    await open('/cohorts?copy=c', { ...copyAnswers, 'POST /cohorts/c/copy': aProblem('cohort.not_found', 404) });

    fireEvent.click(await screen.findByRole('button', { name: 'Copy', hidden: true }));

    expect(await screen.findByText(/This cohort does not exist/)).toBeTruthy();
  });
});
