/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CohortView } from '@app/contracts';
import { aCohortView, renderCohortTab } from '../../testing/render-cohort-tab.js';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as overview from './overview-route.js';

const trainers = { items: [...aCohortView.trainers, { id: 'ota', name: 'Ota Čáp' }] };

function open(cohorts: CohortView[] = [aCohortView], more: Parameters<typeof stubApi>[0] = {}, at = '/cohorts/c') {
  const sent = stubApi({
    'GET /cohorts/c': cohorts.map((body) => ({ body })),
    'GET /trainers': { body: trainers },
    ...more,
  });
  return renderCohortTab({ area: 'cohort', path: '', at, module: overview }).then((router) => ({
    sent,
    router,
  }));
}

const field = (name: RegExp) => screen.findByLabelText(name);
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const bodiesOf = (sent: Awaited<ReturnType<typeof open>>['sent'], method: string) =>
  sent.filter((request) => request.method === method).map(({ body }) => body);

beforeAll(letDialogsOpen);
afterEach(cleanup);

describe('the overview of a cohort', () => {
  it('shows what it is, with the way to its parts', async () => {
    await open();

    expect(await screen.findByRole('heading', { level: 1, name: 'Winter 2026' })).toBeTruthy();
    const tabs = within(screen.getByRole('navigation', { name: 'Parts of the cohort' }));
    expect(tabs.getByRole('link', { name: 'People' }).getAttribute('href')).toBe('/cohorts/c/people');
    expect(tabs.getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBe('page');
    expect(document.title).toBe('Overview · Winter 2026');
    expect(screen.queryByRole('button', { name: 'Delete the draft' })).toBeNull();
  });

  it('sends only what was changed, with the version that it was based on', async () => {
    const changed = { ...aCohortView, version: 2, name: 'Spring 2027' };
    const { sent } = await open([aCohortView, changed], { 'PATCH /cohorts/c': { body: changed } });

    fireEvent.change(await field(/^Name/), { target: { value: 'Spring 2027' } });
    save();

    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(bodiesOf(sent, 'PATCH')).toEqual([{ version: 1, name: 'Spring 2027' }]);
  });

  it('takes over what somebody else has stored meanwhile, and asks where both wrote something else', async () => {
    const theirs = { ...aCohortView, version: 2, name: 'Their name', endsOn: '2027-04-30' };
    const done = { ...theirs, version: 3, name: 'My name' };
    const { sent } = await open([aCohortView, theirs, done], {
      'PATCH /cohorts/c': [
        aProblem('cohort.changed_meanwhile', 409, { version: 2, fields: { name: 'Their name' } }),
        { body: done },
      ],
    });

    fireEvent.change(await field(/^Name/), { target: { value: 'My name' } });
    save();

    const question = await screen.findByRole('group', { name: 'Name' });
    expect(question.textContent).toContain('Stored now: Their name');
    expect(question.textContent).toContain('Yours: My name');
    expect(((await field(/^End/)) as HTMLInputElement).value).toBe('2027-04-30');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);

    fireEvent.click(within(question).getByRole('button', { name: 'Keep mine' }));
    save();

    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(bodiesOf(sent, 'PATCH')[1]).toEqual({ version: 2, name: 'My name' });
  });

  it('says what is wrong with the dates and keeps what was written', async () => {
    await open(undefined, { 'PATCH /cohorts/c': aProblem('cohort.dates_reversed', 422) });

    fireEvent.change(await field(/^End/), { target: { value: '2026-12-01' } });
    save();

    expect(await screen.findByText(/The dates are out of order/)).toBeTruthy();
    expect(((await field(/^End/)) as HTMLInputElement).value).toBe('2026-12-01');
  });

  it('opens a draft, and deletes it only after being asked', async () => {
    const draft: CohortView = {
      ...aCohortView,
      state: 'draft',
      members: 0,
      can: { change: true, close: false, remove: true },
    };
    const { sent } = await open([draft], { 'DELETE /cohorts/c': { body: {} } });

    fireEvent.click(await screen.findByRole('button', { name: 'Delete the draft' }));
    expect(bodiesOf(sent, 'DELETE')).toEqual([]);
    const dialog = await screen.findByRole('dialog', { hidden: true });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete the draft', hidden: true }));

    expect(await screen.findByText('The list of cohorts')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open the cohort' })).toBeNull();
  });

  it('lets another trainer run it too; the last one cannot be taken away', async () => {
    const both = { ...aCohortView, trainers: trainers.items };
    const { sent } = await open([aCohortView, both], { 'PUT /cohorts/c/trainers/ota': { body: both } });

    expect(screen.queryByRole('button', { name: /^Remove from those who run/ })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Add' }));

    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Remove from those who run/ })).toHaveLength(2));
    expect(bodiesOf(sent, 'PUT')).toHaveLength(1);
  });

  it('says after copying which days came to a weekend', async () => {
    await open(undefined, {}, '/cohorts/c?weekends=2027-12-18');

    expect(await screen.findByText('18 December 2027 is on a weekend')).toBeTruthy();
  });
});
