/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CohortMatrix } from '@app/contracts';
import { aCohortView, aTrainer, renderCohortTab } from '../../testing/render-cohort-tab.js';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { stubApi } from '../../testing/stub-api.js';
import * as elected from './elected-route.js';
import * as people from './route.js';

const lesson = { module: 'Roles', kind: 'text', audience: 'both' } as const;
const member = { municipality: 'Chrudim', audience: 'politician', scores: null, lastUsedAt: null } as const;
const matrix: CohortMatrix = {
  lessons: [
    { ...lesson, slug: 'who', title: 'Who is who' },
    { ...lesson, slug: 'sheet', title: 'Run sheet', audience: 'officer' },
    { ...lesson, slug: 'quiz', title: 'Final quiz', kind: 'quiz' },
  ],
  members: [
    {
      ...member,
      personId: 'a',
      name: 'Anna Bílá',
      cells: '2-1',
      required: 2,
      done: 1,
      quiz: 'not_yet',
      standing: 'behind',
    },
    {
      ...member,
      personId: 'b',
      name: 'Běla Čapková',
      municipality: 'Beroun',
      cells: '0-0',
      required: 2,
      done: 0,
      quiz: 'not_yet',
      standing: 'not_started',
    },
  ],
};
const base = {
  'GET /cohorts/c': { body: aCohortView },
  'GET /cohorts/c/matrix': { body: matrix },
  'GET /cohorts/c/invitations': { body: { items: [] } },
};

async function open(at = '/cohorts/c/people', answers: Parameters<typeof stubApi>[0] = {}, session = aTrainer()) {
  const sent = stubApi({ ...base, ...answers });
  const router = await renderCohortTab({ area: 'cohort-people', path: 'people', at, module: people, session });
  return { sent, router };
}

const namesShown = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

beforeAll(letDialogsOpen);
afterEach(cleanup);

describe('the people of a cohort', () => {
  it('are shown with every lesson, in words for who does not see the signs', async () => {
    await open();

    const row = await screen.findByRole('row', { name: /Anna Bílá/ });
    const words = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(words).toEqual(['Behind', '1/21 of 2', 'done', 'not asked of this person', 'started', 'not yet']);
    expect(screen.getByRole('columnheader', { name: /Who is who/ })).toBeTruthy();
  });

  it('are narrowed by where they stand and ordered, both in the address', async () => {
    const { router } = await open('/cohorts/c/people?sort=municipality');
    expect((await screen.findAllByRole('rowheader')).map((cell) => cell.textContent)).toEqual([
      'Běla ČapkováBeroun',
      'Anna BíláChrudim',
    ]);

    fireEvent.click(
      within(screen.getByRole('navigation', { name: 'Show only' })).getByRole('link', { name: /^Behind/ }),
    );

    await waitFor(() => expect(namesShown()).toEqual(['Anna BíláChrudim']));
    expect(router.state.location.search).toBe('?sort=municipality&standing=behind');
  });

  it('are found by name without regard to diacritics', async () => {
    await open('/cohorts/c/people?q=capkova');

    expect((await screen.findAllByRole('rowheader')).map((cell) => cell.textContent)).toEqual(['Běla ČapkováBeroun']);
  });

  it('leave only after being asked twice', async () => {
    const { sent } = await open(undefined, { 'DELETE /cohorts/c/members/a': { body: {} } });

    fireEvent.click(await screen.findByRole('button', { name: 'Anna Bílá' }));
    expect(await screen.findByText('1 of 2', { selector: 'dd' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove from the cohort', hidden: true }));
    expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Yes, remove', hidden: true }));

    await waitFor(() => expect(sent.some(({ path, method }) => method === 'DELETE' && path.endsWith('/a'))).toBe(true));
  });

  it('are added from those who were met before', async () => {
    const found = { personId: 'x', name: 'Xenie Nová', municipality: 'Tábor', office: null };
    const { sent } = await open(undefined, {
      'GET /cohorts/c/candidates': { body: { items: [found] } },
      'POST /cohorts/c/members': { body: { added: 1 } },
    });

    fireEvent.click(await screen.findByRole('button', { name: 'Add people' }));
    const field = await screen.findByRole('combobox', { hidden: true, name: /Whom to add/ });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: 'xen' } });
    fireEvent.click(await screen.findByRole('option', { hidden: true, name: /Xenie Nová/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Add 1 person', hidden: true }));

    expect(await screen.findByText('1 person was added.')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ personIds: ['x'] });
  });

  it('are invited by mail; who has an invitation or is in already is told', async () => {
    const reply = { invited: 1, alreadyInvited: ['b@obec.cz'], alreadyIn: [] };
    const { sent } = await open(undefined, { 'POST /cohorts/c/invitations': { body: reply } });

    fireEvent.click(await screen.findByRole('button', { name: 'Invite by e-mail' }));
    fireEvent.change(await screen.findByLabelText(/^E-mail addresses/), {
      target: { value: 'A <a@obec.cz>\nb@obec.cz' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Send the invitations', hidden: true }));

    expect(await screen.findByText('1 invitation was sent.')).toBeTruthy();
    expect(screen.getByText(/b@obec.cz/)).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ emails: ['a@obec.cz', 'b@obec.cz'] });
  });

  it('offer the newly elected to coordinators only', async () => {
    await open();
    await screen.findByRole('row', { name: /Anna Bílá/ });
    expect(screen.queryByRole('link', { name: 'Newly elected' })).toBeNull();

    cleanup();
    await open(undefined, {}, aTrainer('cohort.oversee'));
    expect(await screen.findByRole('link', { name: 'Newly elected' })).toBeTruthy();
  });
});

describe('the newly elected', () => {
  it('are found since a day and invited by one press after being asked', async () => {
    const person = {
      personId: 'e',
      name: 'Ema Zvolená',
      municipality: 'Luže',
      office: 'councillor',
      since: '2026-10-19',
    };
    const sent = stubApi({
      ...base,
      'GET /newly-elected': { body: { items: [person], next: null, total: 1 } },
      'POST /cohorts/c/newly-elected': { body: { done: 1, passedOver: 0 } },
    });
    const at = '/cohorts/c/people/newly-elected?since=2026-10-01&country=CZ';
    await renderCohortTab({
      area: ['cohort-people', 'municipality-field'],
      path: 'people/newly-elected',
      at,
      module: elected,
      session: aTrainer('cohort.oversee'),
    });

    expect(await screen.findByRole('row', { name: /Ema Zvolená/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Invite all of them' }));
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    const dialog = await screen.findByRole('dialog', { hidden: true });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Invite all of them', hidden: true }));

    expect(await screen.findByText('Done: 1 person.')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      since: '2026-10-01',
      country: 'CZ',
      how: 'invite',
    });
  });
});
