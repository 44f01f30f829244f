/** @jest-environment ./.tools/jest.env.web.cjs */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { AssignmentPage, HandInView } from '@app/contracts';
import { letDialogsOpen } from '../../testing/modal-dialogs.js';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as module from './route.js';

const handIn: HandInView = {
  id: '01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e01',
  state: 'draft',
  version: 1,
  texts: { mandate: 'Open is the green.' },
  files: [],
  groupMayRead: false,
  savedAt: '2026-11-23T10:00:00.000Z',
  rounds: [],
  comments: [],
  undertaking: null,
  can: { edit: true, recordUndertaking: false },
};
const page: AssignmentPage = {
  course: { slug: 'meetings', title: 'Meetings' },
  audience: 'politician',
  assignment: {
    id: 'one-meeting',
    title: 'One meeting',
    task: 'Call a round table.',
    html: '<p>Choose a matter.</p>',
    parts: [
      { id: 'mandate', title: 'The mandate', hint: null, takes: 'text', isRequired: true },
      { id: 'record', title: 'The record', hint: 'Two pages.', takes: 'either', isRequired: true },
    ],
    declarations: [{ id: 'no-faces', text: 'Nobody can be recognised.' }],
    criteria: [{ id: 'mandate', title: 'Mandate', levels: [{ points: 4, text: 'All four parts.' }] }],
    passAt: 3,
    outOf: 4,
    recordsUndertaking: 'planning_event',
  },
  due: null,
  cohort: null,
  handIn: null,
};
const file = {
  id: '01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e02',
  part: 'record',
  name: 'record.pdf',
  mediaType: 'application/pdf',
  size: 1_200_000,
};
const review = {
  reviewerName: 'Lucie Malá',
  points: { mandate: 2 },
  total: 2,
  comments: { mandate: 'Which date?' },
  comment: 'Nearly there.',
  decision: 'return' as const,
  decidedAt: '2026-11-24T10:00:00.000Z',
};

const municipality = {
  id: handIn.id,
  code: '594911',
  country: 'CZ',
  name: 'Suchohrdly',
  district: 'Znojmo',
  region: 'Jihomoravský kraj',
};

const path = '/courses/meetings/assignments/one-meeting';
const readKey = `GET ${path}`;
const saveKey = `PATCH /hand-ins/${handIn.id}/draft`;
const submitKey = `POST /hand-ins/${handIn.id}/submission`;
const open = () =>
  renderRoute({
    area: ['assignment', 'hand-in', 'municipality-field'],
    path: '/courses/:courseSlug/assignments/:assignmentId',
    at: path,
    module,
    others: [{ path: '/courses/:courseSlug', element: <p>The course</p> }],
  });
const withHandIn = (change: Partial<HandInView> = {}) => ({ body: { ...page, handIn: { ...handIn, ...change } } });

beforeAll(letDialogsOpen);
afterEach(cleanup);

describe('the page of an assignment', () => {
  it('shows what to do and how it is judged before anything is begun', async () => {
    const sent = stubApi({
      [readKey]: [{ body: page }, withHandIn()],
      [`POST ${path}/hand-in`]: { body: handIn },
    });
    await open();

    expect(await screen.findByRole('heading', { level: 1, name: 'One meeting' })).toBeTruthy();
    expect(screen.getByText('Choose a matter.')).toBeTruthy();
    expect(screen.getByText('All four parts.')).toBeTruthy();
    expect(screen.getByText('at least 3 of 4 points')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Begin' }));

    expect(await screen.findByRole('textbox', { name: /The mandate/ })).toBeTruthy();
    expect(sent.map(({ method }) => method)).toContain('POST');
  });

  it('leads those without a place to the course', async () => {
    stubApi({ [readKey]: aProblem('enrolment.not_found', 404) });
    await open();

    expect((await screen.findByRole('link', { name: 'To the course' })).getAttribute('href')).toBe('/courses/meetings');
  });
});

describe('a draft', () => {
  it('is saved a moment after the last letter, and says so', async () => {
    const sent = stubApi({
      [readKey]: withHandIn(),
      [saveKey]: { body: { version: 2, savedAt: '2026-11-23T11:30:00.000Z' } },
    });
    await open();

    fireEvent.change(await screen.findByRole('textbox', { name: /The record/ }), { target: { value: '12 people' } });
    expect(screen.getByText('Writing…')).toBeTruthy();

    expect(await screen.findByText(/Saved .*12:30/, undefined, { timeout: 5000 })).toBeTruthy();
    const saved = sent.filter(({ method }) => method === 'PATCH');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.body).toEqual({ version: 1, texts: { record: '12 people' } });
  });

  it('asks which text is to stay when another window saved in between', async () => {
    const conflict = aProblem('hand_in.changed_meanwhile', 409, { version: 5, state: 'draft', parts: ['record'] });
    const sent = stubApi({
      [readKey]: withHandIn(),
      [saveKey]: [conflict, { body: { version: 6, savedAt: '2026-11-23T11:30:00.000Z' } }],
    });
    await open();

    fireEvent.change(await screen.findByRole('textbox', { name: /The record/ }), { target: { value: 'Mine' } });
    const notice = await screen.findByRole('alert', undefined, { timeout: 5000 });
    expect(within(notice).getByText(/What differs: The record/)).toBeTruthy();
    fireEvent.click(within(notice).getByRole('button', { name: 'Keep the text on this page' }));

    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({ version: 5, texts: { record: 'Mine' } });
  });
});

describe('handing in', () => {
  it('waits for what is required, saves first, asks once more and confirms the statements', async () => {
    const sent = stubApi({
      [readKey]: [withHandIn(), withHandIn({ state: 'submitted', can: { edit: false, recordUndertaking: false } })],
      [saveKey]: { body: { version: 2, savedAt: '2026-11-23T11:30:00.000Z' } },
      [submitKey]: { body: handIn },
    });
    await open();

    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Hand in' });
    expect(button.disabled).toBe(true);
    expect(screen.getByText('Still missing: The record.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: /The record/ }), { target: { value: 'x' } });
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Nobody can be recognised.' }));
    fireEvent.click(screen.getByRole('button', { name: 'Yes, hand in' }));

    expect(await screen.findByText('The assignment is handed in')).toBeTruthy();
    expect(sent.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body])).toEqual([
      ['PATCH', { version: 1, texts: { record: 'x' } }],
      ['POST', { version: 2, declarations: ['no-faces'] }],
    ]);
    expect(screen.queryByRole('button', { name: 'Hand in' })).toBeNull();
  });

  it('shows each round with what the reviewer said', async () => {
    const round = {
      number: 1,
      submittedAt: handIn.savedAt,
      isLate: true,
      texts: { mandate: 'The first try.' },
      files: [file],
      review,
    };
    stubApi({ [readKey]: withHandIn({ state: 'returned', rounds: [round] }) });
    await open();

    expect(await screen.findByText('Nearly there.')).toBeTruthy();
    expect(screen.getByText('Which date?')).toBeTruthy();
    expect(screen.getByText('The first try.')).toBeTruthy();
    expect(screen.getByText('late')).toBeTruthy();
    expect(screen.getByRole('link', { name: /record\.pdf \(1\.2.MB\)/ }).getAttribute('href')).toBe(
      `/api/hand-ins/${handIn.id}/files/${file.id}`,
    );
    expect(screen.getByRole('button', { name: 'Hand in again' })).toBeTruthy();
  });
});

/** A network that a test answers by hand, since files are not sent by `fetch`. */
class UploadByHand {
  static last: UploadByHand;
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = '';
  address = '';
  open = (_: string, address: string) => {
    this.address = address;
    UploadByHand.last = this;
  };
  setRequestHeader = () => undefined;
  send = () => undefined;
  answer(status: number, body: object) {
    act(() => {
      this.status = status;
      this.responseText = JSON.stringify(body);
      this.onload?.();
    });
  }
}

describe('files', () => {
  const real = globalThis.XMLHttpRequest;
  beforeEach(() => {
    globalThis.XMLHttpRequest = UploadByHand as never;
  });
  afterEach(() => {
    globalThis.XMLHttpRequest = real;
  });
  const choose = async () => {
    const field = await screen.findByLabelText('Attach a file to The record');
    fireEvent.change(field, { target: { files: [new File(['x'], 'record.pdf')] } });
  };

  it('are sent with their progress and can be taken away again after a question', async () => {
    const sent = stubApi({
      [readKey]: [withHandIn(), withHandIn({ files: [file] }), withHandIn()],
      [`DELETE /hand-ins/${handIn.id}/files/${file.id}`]: { body: {} },
    });
    await open();

    await choose();
    act(() => UploadByHand.last.upload.onprogress?.({ loaded: 1, total: 4 }));
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Uploading record.pdf' }).value).toBe(0.25);
    expect(UploadByHand.last.address).toBe(`/api/hand-ins/${handIn.id}/files?name=record.pdf&part=record`);
    UploadByHand.last.answer(200, file);

    fireEvent.click(await screen.findByRole('button', { name: 'Remove the file record.pdf' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: /record\.pdf/ })).toBeNull());
    expect(sent.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('that are refused say why', async () => {
    stubApi({ [readKey]: withHandIn() });
    await open();

    await choose();
    UploadByHand.last.answer(415, aProblem('file.kind_refused', 415).body as object);

    expect((await screen.findByRole('alert')).textContent).toContain('record.pdf: This kind of file is not accepted');
  });
});

describe('the group', () => {
  const cohort = { id: handIn.id, name: 'Chrudim' };
  const submitted = { ...handIn, state: 'submitted' as const, can: { edit: false, recordUndertaking: false } };

  it('may read what was handed in when the author allows it, also afterwards', async () => {
    const sent = stubApi({
      [readKey]: [
        { body: { ...page, cohort, handIn: submitted } },
        { body: { ...page, cohort, handIn: { ...submitted, groupMayRead: true } } },
      ],
      [`${readKey}/group`]: { body: { items: [] } },
      [saveKey]: { body: { version: 1, savedAt: handIn.savedAt } },
    });
    await open();

    const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /Let the group read/ });
    await screen.findByText('The assignment is handed in');
    fireEvent.click(box());

    await waitFor(() => expect(box().disabled).toBe(false));
    expect(box().checked).toBe(true);
    expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ version: 1, groupMayRead: true });
  });

  it('reads and comments on what others share', async () => {
    const round = { number: 1, submittedAt: handIn.savedAt, texts: { mandate: 'Hers.' }, files: [] };
    const shared = { id: file.id, authorName: 'Eva Malá', round, comments: [] };
    const sent = stubApi({
      [readKey]: { body: { ...page, cohort, handIn: submitted } },
      [`${readKey}/group`]: { body: { items: [shared] } },
      [`POST /hand-ins/${file.id}/comments`]: { body: {} },
    });
    await open();

    expect(await screen.findByText('Hers.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Your comment for Eva Malá'), { target: { value: 'Well done.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send the comment', hidden: true }));

    await waitFor(() => {
      const written = sent.find(({ method }) => method === 'POST');
      expect(written?.body).toEqual({ text: 'Well done.' });
      expect(written?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    });
  });
});

describe('an accepted assignment', () => {
  it('offers to note down the event it describes', async () => {
    const sent = stubApi({
      [readKey]: withHandIn({ state: 'accepted', can: { edit: false, recordUndertaking: true } }),
      'GET /municipalities': { body: { items: [municipality] } },
      [`PUT /hand-ins/${handIn.id}/undertaking`]: { body: {} },
    });
    await open();

    fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'The green' } });
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-11-20' } });
    fireEvent.change(screen.getByLabelText('How many people came'), { target: { value: '12' } });
    fireEvent.change(screen.getByLabelText('councillors'), { target: { value: '2' } });
    fireEvent.click(screen.getByRole('radio', { name: 'people were counted' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Municipality' }), { target: { value: 'such' } });
    fireEvent.click(await screen.findByRole('option', { name: /Suchohrdly/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the note' }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        title: 'The green',
        date: '2026-11-20',
        municipalityId: municipality.id,
        people: { total: 12, politicians: 2, officers: 0 },
        isCounted: true,
        version: 0,
      }),
    );
  });
});
