/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { ReviewPage, ReviewRow } from '@app/contracts';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as reviewModule from './review-route.js';
import * as queueModule from './route.js';

const id = '01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e01';
const row: ReviewRow = {
  id,
  state: 'submitted',
  authorName: 'Jana Nováková',
  course: { slug: 'meetings', title: 'Meetings' },
  assignmentTitle: 'One meeting',
  cohort: { id, name: 'Chrudim' },
  submittedAt: '2026-11-23T10:00:00.000Z',
  round: 1,
  isLate: true,
  total: null,
  outOf: 8,
};
const page: ReviewPage = {
  id,
  state: 'submitted',
  version: 3,
  authorName: 'Jana Nováková',
  municipality: 'Podhájí',
  audience: 'officer',
  course: row.course,
  cohort: row.cohort,
  assignment: {
    id: 'one-meeting',
    title: 'One meeting',
    task: 'Lead a meeting.',
    html: '',
    parts: [{ id: 'mandate', title: 'The mandate', hint: null, takes: 'text', isRequired: true }],
    declarations: [],
    criteria: ['mandate', 'record'].map((criterion) => ({
      id: criterion,
      title: criterion === 'mandate' ? 'Mandate' : 'Record',
      levels: [
        { points: 0, text: 'Missing.' },
        { points: 2, text: 'Vague.' },
        { points: 4, text: 'Clear.' },
      ],
    })),
    passAt: 5,
    outOf: 8,
    recordsUndertaking: null,
  },
  comments: [{ id: 'date', criterion: 'mandate', text: 'Please add the real date.' }],
  rounds: [
    {
      number: 1,
      submittedAt: row.submittedAt,
      isLate: true,
      texts: { mandate: 'Open is the green.' },
      files: [],
      review: null,
    },
  ],
  peerComments: [],
  can: { review: true },
};
const decided: ReviewPage = { ...page, state: 'accepted', version: 4, can: { review: false } };

const readKey = `GET /reviews/${id}`;
const decideKey = `POST /reviews/${id}/decision`;
const openReview = () =>
  renderRoute({ area: ['reviews', 'hand-in'], path: '/reviews/:handInId', at: `/reviews/${id}`, module: reviewModule });
const openQueue = (at = '/reviews') =>
  renderRoute({ area: ['reviews', 'hand-in'], path: '/reviews', at, module: queueModule });

const points = (criterion: string, value: string) =>
  within(screen.getByRole('group', { name: `${criterion}: points` })).getByRole('radio', {
    name: new RegExp(`^${value}`),
  });

beforeAll(letDialogsOpen);
afterEach(cleanup);

describe('the queue of reviews', () => {
  it('lists what waits, with the cohort, and filters by the address', async () => {
    stubApi({ 'GET /reviews': { body: { items: [row], next: null, cohorts: [{ id, name: 'Chrudim' }] } } });
    await openQueue();

    expect((await screen.findByRole('link', { name: 'Jana Nováková' })).getAttribute('href')).toBe(`/reviews/${id}`);
    expect(screen.getByText('Chrudim')).toBeTruthy();
    expect(screen.getByText('late')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Accepted' }).getAttribute('href')).toBe('/reviews?state=accepted');
  });

  it('says when nothing waits', async () => {
    stubApi({ 'GET /reviews': { body: { items: [], next: null, cohorts: [] } } });
    await openQueue();

    expect(await screen.findByText('Nothing is waiting')).toBeTruthy();
  });
});

describe('a review', () => {
  it('counts the points, takes suggested sentences and asks before it accepts', async () => {
    const sent = stubApi({ [readKey]: [{ body: page }, { body: decided }], [decideKey]: { body: decided } });
    await openReview();

    expect(await screen.findByText('Open is the green.')).toBeTruthy();
    fireEvent.click(points('Mandate', '4'));
    fireEvent.click(points('Record', '3'));
    expect(screen.getByText('7 of 8 points so far; 5 are needed to accept.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'Comment: Mandate' }), { target: { value: 'Good.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Please add the real date.', hidden: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Accept…' }));
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Yes, accept' }));

    expect(await screen.findByText('The work is accepted, and its author knows.')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      version: 3,
      points: { mandate: 4, record: 3 },
      comments: { mandate: 'Good.\nPlease add the real date.' },
      comment: '',
      decision: 'accept',
    });
  });

  it('leaves out what was not judged when the work is returned, and shows a refusal beside the form', async () => {
    const sent = stubApi({ [readKey]: { body: page }, [decideKey]: aProblem('review.comment_missing', 422) });
    await openReview();

    fireEvent.click(await screen.findByRole('button', { name: 'Return…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Yes, return' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Say what should be changed');
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
      points: {},
      comments: {},
      decision: 'return',
    });
  });

  it('keeps the words of who was slower in sight', async () => {
    stubApi({
      [readKey]: [{ body: page }, { body: decided }],
      [decideKey]: aProblem('hand_in.changed_meanwhile', 409, { version: 4, state: 'accepted' }),
    });
    await openReview();

    fireEvent.change(await screen.findByRole('textbox', { name: /On the whole/ }), {
      target: { value: 'My long review.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Return…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Yes, return' }));

    expect(await screen.findByText(/Somebody else has dealt with this work/)).toBeTruthy();
    expect(screen.getByDisplayValue('My long review.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Return…' })).toBeNull();
  });

  it('is not offered for the own work', async () => {
    stubApi({ [readKey]: { body: { ...page, can: { review: false } } } });
    await openReview();

    expect(await screen.findByText(/This is your own work/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
