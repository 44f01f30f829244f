/** @jest-environment ./.tools/jest.env.web.cjs */
import { fireEvent, screen, within } from '@testing-library/react';
import type { MergePerson, MergePreview, MergeView } from '@app/contracts';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as module from './route.js';

const idOf = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;
const aRecord = (n: number, holdings: number): MergePerson => ({
  id: idOf(n),
  name: 'Jana Nová',
  emails: [`jana${n}@obec.example`],
  offices: ['councillor, Chrudim, 2026-10-20 –'],
  createdAt: '2026-11-01T10:00:00.000Z',
  holdings,
});
const preview: MergePreview = {
  kept: aRecord(1, 3),
  gone: aRecord(2, 1),
  fields: [{ field: 'titlesBefore', kept: '', gone: 'Ing.', suggested: 'gone' }],
  moves: [{ thing: 'email', count: 1 }],
  conflicts: [
    {
      id: 'enrolment x',
      thing: 'enrolment',
      label: 'Round tables',
      kept: { state: 'active', at: '2026-11-01T10:00:00.000Z', steps: 2 },
      gone: { state: 'completed', at: '2026-11-02T10:00:00.000Z', steps: 9 },
      suggested: 'gone',
    },
  ],
  blocks: [],
  fingerprint: 'f'.repeat(64),
};
const joined: MergeView = {
  id: idOf(9),
  keptId: idOf(1),
  keptName: 'Jana Nová',
  goneName: 'Jana Nova',
  mergedByName: 'Tomáš',
  mergedAt: '2026-11-20T10:00:00.000Z',
  undoneAt: null,
  undoUntil: '2026-12-20T10:00:00.000Z',
  can: { undo: true },
};
const lists = {
  'GET /person-merges/duplicates': { body: { items: [{ people: [aRecord(2, 1), aRecord(1, 3)] }] } },
  'GET /person-merges': { body: { items: [joined], next: null } },
};
const open = (at: string) => renderRoute({ area: 'person-merge', path: '/people/merge', at, module });

describe('joining records', () => {
  beforeAll(letDialogsOpen);

  it('proposes duplicates, the one with more to lose to stay', async () => {
    stubApi(lists);
    await open('/people/merge');

    const link = await screen.findByRole('link', { name: 'Compare: jana1@obec.example and jana2@obec.example' });
    expect(link.getAttribute('href')).toBe(`/people/merge?kept=${idOf(1)}&gone=${idOf(2)}`);
  });

  it('shows what comes along, takes decisions and a reason, asks once more, and sends what was looked at', async () => {
    const sent = stubApi({
      ...lists,
      'GET /person-merges/preview': { body: preview },
      'POST /person-merges': { body: joined },
    });
    await open(`/people/merge?kept=${idOf(1)}&gone=${idOf(2)}`);

    expect(await screen.findByText('E-mail addresses: 1')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Ing.').checked).toBe(true);
    fireEvent.click(screen.getByLabelText(/Of the record that stays: in progress/));
    fireEvent.click(screen.getByRole('button', { name: 'Join the records' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'One person.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Join the records' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Join' }));

    expect(await screen.findByText(/The records are joined/)).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      keptId: idOf(1),
      goneId: idOf(2),
      fingerprint: preview.fingerprint,
      reason: 'One person.',
      fields: { titlesBefore: 'gone' },
      choices: { 'enrolment x': 'kept' },
    });
  });

  it('does not offer to join while both hold a seat on one day', async () => {
    const blocked = { ...preview, blocks: [{ thing: 'booking', label: 'First seminar (2026-12-07)' }] };
    stubApi({ 'GET /person-merges/preview': { body: blocked } });
    await open(`/people/merge?kept=${idOf(1)}&gone=${idOf(2)}`);

    expect(await screen.findByText(/First seminar/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Join the records' })).toBeNull();
  });

  it('takes a merge back, or says why it cannot', async () => {
    stubApi({ ...lists, [`POST /person-merges/${idOf(9)}/undo`]: aProblem('person_merge.contradicted', 409) });
    await open('/people/merge');

    fireEvent.click(await screen.findByRole('button', { name: 'Undo the merge: Jana Nová' }));

    expect(await screen.findByText(/cannot be taken apart without loss/)).toBeTruthy();
  });
});
