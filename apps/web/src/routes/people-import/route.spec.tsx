/** @jest-environment ./.tools/jest.env.web.cjs */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImportRowView, ImportView } from '@app/contracts';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import { changeImport, MOST_BYTES } from './import-data.js';
import * as module from './route.js';

const id = '01890000-0000-7000-8000-000000000001';
const report: ImportView = {
  id,
  state: 'ready',
  fileName: 'list.csv',
  cohortId: null,
  createdAt: '2026-11-23T10:00:00.000Z',
  appliedAt: null,
  appliedBefore: null,
  isOutdated: false,
  percent: 100,
  fault: null,
  ignoredHeadings: ['Shoe size'],
  counts: { new: 1, changed: 0, unchanged: 0, known: 0, proposed: 1, problem: 1 },
  joined: 0,
  invited: 0,
};
const row: ImportRowView = {
  number: 2,
  outcome: 'problem',
  name: 'Žofie',
  email: 'nobody',
  municipality: null,
  problems: [{ field: 'email', heading: 'e-mail', code: 'email_invalid', values: { value: 'nobody' } }],
  changes: [],
  candidates: [],
  decision: null,
  decidedPersonId: null,
};
const proposed: ImportRowView = {
  ...row,
  number: 3,
  outcome: 'proposed',
  name: 'Jana Nová',
  problems: [],
  candidates: [{ personId: id, name: 'Jana Nová', emailHint: 'j…@obec.example', municipality: 'Chrudim', office: 'x' }],
};

/** As the browser hands it over. */
function aForm(file: File): FormData {
  const form = new FormData();
  form.set('intent', 'send');
  form.set('file', file);
  return form;
}

const open = (at: string) => renderRoute({ area: 'people-import', path: '/people/import', at, module });

describe('importing people', () => {
  beforeAll(letDialogsOpen);

  it('sends the file as it is, under its name, and goes on to what will happen', async () => {
    const sent = stubApi({ 'POST /people-imports': { body: report } });
    const form = aForm(new File(['a;b'], 'list.csv'));

    const answer = await changeImport(form, { page: '/people/import' });

    expect(sent).toMatchObject([{ method: 'POST', headers: { 'content-type': 'application/octet-stream' } }]);
    expect((answer as Response).headers.get('location')).toBe(`/people/import?import=${id}`);
  });

  it('does not send what the server would refuse anyway, and passes on what it refuses', async () => {
    const sent = stubApi({ 'POST /people-imports': aProblem('file.kind_refused', 415) });
    const large = new File(['x'], 'list.csv');
    Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 });
    const codeOf = async (file: File) => {
      const answer = await changeImport(aForm(file), { page: '/people/import' });
      return 'problem' in answer ? answer.problem.code : '';
    };

    expect(await codeOf(new File([], 'list.csv'))).toBe('file.empty');
    expect(await codeOf(large)).toBe('request.too_large');
    expect(sent).toEqual([]);
    expect(await codeOf(new File(['%PDF-'], 'list.csv'))).toBe('file.kind_refused');
  });

  it('says what is wrong with a row in words, which columns are left alone, and gives the bad rows back', async () => {
    stubApi({
      [`GET /people-imports/${id}`]: { body: report },
      [`GET /people-imports/${id}/rows`]: { body: { items: [row], next: null } },
    });
    await open(`/people/import?import=${id}`);

    expect(await screen.findByText('“nobody” is not an e-mail address.')).toBeTruthy();
    expect(screen.getByText(/Shoe size/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Download rows with problems (XLSX)' }).getAttribute('href')).toBe(
      `/api/people-imports/${id}/bad-rows?language=en`,
    );
  });

  it('asks whether a row is somebody known', async () => {
    const sent = stubApi({
      [`GET /people-imports/${id}`]: { body: report },
      [`GET /people-imports/${id}/rows`]: { body: { items: [proposed], next: null } },
      [`PUT /people-imports/${id}/rows/3/decision`]: { body: { ...proposed, decision: 'other', outcome: 'new' } },
    });
    await open(`/people/import?import=${id}`);

    const group = await screen.findByRole('group', { name: 'Is this somebody we know?' });
    fireEvent.click(within(group).getByLabelText('No, it is somebody else'));
    fireEvent.click(screen.getByRole('button', { name: 'Save the decision' }));

    await waitFor(() => expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ decision: 'other' }));
  });

  it('asks before it writes, and tells what became of it', async () => {
    const applied = { ...report, state: 'applied' };
    const sent = stubApi({
      [`GET /people-imports/${id}`]: [{ body: report }, { body: applied }],
      [`GET /people-imports/${id}/rows`]: { body: { items: [row], next: null } },
      [`POST /people-imports/${id}/application`]: { body: applied },
    });
    await open(`/people/import?import=${id}`);

    fireEvent.click(await screen.findByLabelText(/Only if all rows are good/));
    fireEvent.click(screen.getByRole('button', { name: 'Apply 1 row' }));
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    const dialog = screen.getByRole('dialog', { name: 'Write to the records?' });
    expect(within(dialog).getByText('2 rows are left out.')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Write' }));

    expect(await screen.findByText('The list is applied')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ onlyIfAllGood: true, invite: false });
  });

  it.each([
    ['columns_missing', { fields: 'familyName email' }, /Last name, E-mail/],
    ['quote_not_closed', { row: 7 }, /row 7/],
    ['too_many_rows', { limit: 5000 }, /5000/],
  ] as const)('says why a file cannot be read: %s', async (code, values, words) => {
    stubApi({ [`GET /people-imports/${id}`]: { body: { ...report, state: 'failed', fault: { code, values } } } });
    await open(`/people/import?import=${id}`);

    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Choose another file' })).toBeTruthy();
  });
});
