/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { FeedbackFormView } from '@app/contracts';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as route from './route.js';
import * as thanks from './thanks-route.js';

const form: FeedbackFormView = {
  state: 'open',
  courseTitle: 'Round table',
  dayTitle: 'First day',
  startsAt: '2026-11-24T08:00:00.000Z',
  zone: 'Europe/Prague',
  closesAt: '2026-12-08T15:00:00.000Z',
  ticket: 'ticket.one',
};
const get = 'GET /feedback-forms/abc0123456';
const post = 'POST /feedback-forms/abc0123456/answers';

const open = (language: 'en' | 'nb' = 'en') =>
  renderRoute({
    area: 'feedback',
    path: '/f/:formKey',
    at: '/f/abc0123456',
    module: route,
    language,
    others: [{ path: '/f/:formKey/thanks', Component: thanks.Component }],
  });
const rate = (group: RegExp, points: number) =>
  fireEvent.click(within(screen.getByRole('group', { name: group })).getAllByRole('radio')[points - 1]!);
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }));

describe('the feedback form', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('sends what was answered and leaves out the rest', async () => {
    const sent = stubApi({ [get]: { body: form }, [post]: { body: {} } });
    await open();
    await screen.findByRole('heading', { level: 1, name: 'Feedback' });

    rate(/satisfied with the day/, 5);
    const skill = within(screen.getByRole('group', { name: /Prepare a meeting/ }));
    fireEvent.click(within(skill.getByRole('group', { name: 'Before the seminar' })).getAllByRole('radio')[1]!);
    fireEvent.click(within(skill.getByRole('group', { name: 'Now' })).getAllByRole('radio')[3]!);
    const other = within(screen.getByRole('group', { name: /Lead a conversation/ }));
    fireEvent.click(within(other.getByRole('group', { name: 'Now' })).getAllByRole('radio')[3]!);
    fireEvent.change(screen.getByLabelText('Anything to add?'), { target: { value: 'More time, please.' } });
    send();

    expect(await screen.findByRole('heading', { level: 1, name: 'Thank you' })).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      questions: { overall: 5 },
      skills: { prepare: { before: 2, after: 4 } },
      text: 'More time, please.',
      ticket: 'ticket.one',
      language: 'en',
    });
  });

  it('thanks a browser that has answered, without asking the server again', async () => {
    stubApi({ [get]: { body: form }, [post]: { body: {} } });
    await open();
    await screen.findByRole('heading', { level: 1, name: 'Feedback' });
    rate(/satisfied/, 4);
    send();
    await screen.findByRole('heading', { name: 'Thank you' });
    cleanup();

    const sent = stubApi({});
    await open();

    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('keeps the first ticket and the draft when the page is loaded again', async () => {
    stubApi({ [get]: { body: form } });
    await open();
    await screen.findByRole('heading', { name: 'Feedback' });
    rate(/satisfied/, 4);
    fireEvent.change(screen.getByLabelText('Anything to add?'), { target: { value: 'Half a sen' } });
    cleanup();

    const sent = stubApi({ [get]: { body: { ...form, ticket: 'ticket.two' } }, [post]: { body: {} } });
    await open();
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Anything to add?')).value).toBe('Half a sen');
    send();
    await screen.findByRole('heading', { name: 'Thank you' });

    expect(sent.at(-1)?.body).toMatchObject({ ticket: 'ticket.one', questions: { overall: 4 }, text: 'Half a sen' });
    expect(sessionStorage).toHaveLength(0);
  });

  it('says what is wrong and loses nothing when the server refuses or cannot be reached', async () => {
    stubApi({ [get]: { body: form }, [post]: aProblem('feedback.full', 409) });
    await open();
    await screen.findByRole('heading', { name: 'Feedback' });
    rate(/satisfied/, 4);
    send();
    expect(await screen.findByText(/no more are accepted/)).toBeTruthy();
    cleanup();

    stubApi({ [get]: { body: form } });
    await open();
    await screen.findByRole('heading', { name: 'Feedback' });
    send();
    expect(await screen.findByText(/Nothing is lost/)).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toHaveLength(1);
  });

  it('takes a lost reply for what it was: an answer that arrived', async () => {
    stubApi({ [get]: { body: form }, [post]: aProblem('feedback.ticket_used', 409) });
    await open();
    await screen.findByRole('heading', { name: 'Feedback' });
    send();

    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeTruthy();
  });

  it('asks for a fresh ticket when its own is no longer good', async () => {
    const sent = stubApi({
      [get]: [{ body: form }, { body: { ...form, ticket: 'ticket.two' } }],
      [post]: [aProblem('feedback.ticket_invalid', 422), { body: {} }],
    });
    await open();
    await screen.findByRole('heading', { name: 'Feedback' });
    send();
    await screen.findByText(/no longer valid/);
    send();
    await screen.findByRole('heading', { name: 'Thank you' });

    expect(sent.at(-1)?.body).toMatchObject({ ticket: 'ticket.two' });
  });

  it.each([
    ['early', 'Det er fortsatt tidlig'],
    ['closed', 'Tilbakemeldingen er lukket'],
  ] as const)('has nothing to fill in when it is %s', async (state, title) => {
    stubApi({ [get]: { body: { ...form, state, ticket: null } } });
    await open('nb');

    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });
});
