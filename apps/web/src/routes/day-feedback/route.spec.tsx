/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, screen, within } from '@testing-library/react';
import type { FeedbackGroup, FeedbackResultsView } from '@app/contracts';
import { renderRoute } from '../../testing/render-route.js';
import { stubApi } from '../../testing/stub-api.js';
import * as qrRoute from './qr-route.js';
import * as route from './route.js';

const result = { answers: 6, average: 4.33, distribution: [0, 0, 1, 2, 3] };
const group: FeedbackGroup = {
  answers: 6,
  questions: { useful: result, clear: result, active: null, organised: result, overall: result },
  skills: {
    prepare: { answers: 6, before: 2.5, after: 3.75 },
    lead: { answers: 5, before: 3, after: 3 },
    conclude: null,
  },
};
const results: FeedbackResultsView = {
  day: {
    id: '019b0a3c-4d5e-7f60-8123-456789abcdef',
    title: 'First day',
    courseTitle: 'Round table',
    startsAt: '2026-11-24T08:00:00.000Z',
    zone: 'Europe/Prague',
    cohort: { id: '019b0a3c-4d5e-7f60-8123-456789abcde0', name: 'Autumn' },
  },
  state: 'open',
  closesAt: '2026-12-08T15:00:00.000Z',
  formUrl: 'https://roundtable.example/f/abc0123456',
  answered: 7,
  expected: 12,
  all: group,
  byLanguage: [{ language: 'cs', group }],
  texts: ['Thank you.', 'Too long.'],
  isReduced: false,
};

async function open(change: Partial<FeedbackResultsView> = {}, module: typeof route | typeof qrRoute = route) {
  stubApi({ 'GET /days/1/feedback': { body: { ...results, ...change } } });
  await renderRoute({ area: 'day-feedback', path: '/days/:dayId/feedback', at: '/days/1/feedback', module });
}

describe('the results of a day’s feedback', () => {
  afterEach(cleanup);

  it('are averages, distributions in words, and what people added', async () => {
    await open();

    const table = await screen.findByRole('table', { name: /Averages and numbers/ });
    const row = within(table).getByRole('row', { name: /satisfied with the day/ });
    expect(within(row).getByText('4.33')).toBeTruthy();
    expect(
      within(row)
        .getAllByRole('listitem')
        .map((item) => item.getAttribute('aria-label')),
    ).toEqual(['1 point: 0', '2 points: 0', '3 points: 1', '4 points: 2', '5 points: 3']);
    expect(screen.getByText('7 of 12 answers so far.')).toBeTruthy();
    expect(screen.getByText('Too long.')).toBeTruthy();
  });

  it('say which are hidden', async () => {
    await open();

    const table = await screen.findByRole('table', { name: /Averages and numbers/ });
    expect(within(within(table).getByRole('row', { name: /room to ask/ })).getByText('fewer than five')).toBeTruthy();
  });

  it('compare before and after', async () => {
    await open();

    const table = await screen.findByRole('table', { name: /both values/ });
    expect(within(within(table).getByRole('row', { name: /Prepare/ })).getByText('+1.25')).toBeTruthy();
    expect(within(within(table).getByRole('row', { name: /Lead/ })).getByText('0')).toBeTruthy();
  });

  it('show languages only next to each other', async () => {
    await open();
    await screen.findByRole('table', { name: /Averages and numbers/ });
    expect(screen.queryByRole('table', { name: /each language/ })).toBeNull();
    cleanup();

    await open({ byLanguage: [...results.byLanguage, { language: 'nb', group }] });
    expect(await screen.findByRole('row', { name: /Norwegian/ })).toBeTruthy();
  });

  it('are explained while there are too few', async () => {
    await open({ all: null, byLanguage: [], texts: null, answered: 3 });

    expect(await screen.findByText('Results appear from five answers on')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByText('What people added')).toBeNull();
  });

  it('have no texts when they were reduced to sums', async () => {
    await open({ isReduced: true, texts: null });

    expect(await screen.findByText(/only sums remain/)).toBeTruthy();
    expect(screen.queryByText('What people added')).toBeNull();
  });
});

describe('the page for the last slide', () => {
  afterEach(cleanup);

  it('shows the code, the address and how many have answered', async () => {
    await open({}, qrRoute);

    const code = await screen.findByRole('img', { name: /roundtable\.example\/f\/abc0123456/ });
    expect(code.querySelector('path')?.getAttribute('d')?.length).toBeGreaterThan(1000);
    expect(screen.getByText('roundtable.example/f/abc0123456')).toBeTruthy();
    expect(screen.getByText('7 of 12 answers so far.')).toBeTruthy();
  });
});
