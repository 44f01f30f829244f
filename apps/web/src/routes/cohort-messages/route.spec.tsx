/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Outlet } from 'react-router';
import { cohortRouteId } from '../../shared/cohort.js';
import { lazyRoute } from '../../shared/lazy-route.js';
import { renderRoute } from '../../testing/render-route.js';
import { stubApi } from '../../testing/stub-api.js';
import { useTextsFromDisk } from '../../testing/texts-from-disk.js';
import * as messages from './route.js';

const desk = {
  languages: ['cs', 'nb'],
  segments: [
    { kind: 'all', day: null, people: 12 },
    { kind: 'not_started', day: null, people: 3 },
  ],
  people: [{ id: 'p', name: 'Jana Nováková', language: 'cs' }],
  templates: [],
  leftToday: 5,
  replyTo: 'lucie@obec.cz',
  isClosed: false,
  deadline: null,
};
const preview = {
  reach: { people: 12, atOnce: 10, inSummary: 1, onPageOnly: 1 },
  previews: [
    {
      language: 'cs',
      shownIn: 'cs',
      people: 11,
      example: 'Jana Nováková',
      subject: 'Slovo',
      paragraphs: ['Dobrý den, Jana Nováková, viz https://roundtable.test/courses/x.', '<b>tučně</b>'],
    },
    { language: 'nb', shownIn: 'cs', people: 1, example: 'Kari', subject: 'Slovo', paragraphs: [] },
  ],
  unknown: [],
  leftToday: 5,
};
const message = {
  id: 'm',
  author: 'Lucie Žáčková',
  subject: 'Slovo',
  texts: { cs: { subject: 'Slovo', body: 'Text' } },
  fallback: 'cs',
  segment: { kind: 'all' },
  dayTitle: null,
  isReplyToAuthor: false,
  state: 'pending',
  writtenAt: '2026-11-23T18:00:00.000Z',
  sendsAt: '2126-11-23T18:01:00.000Z',
  reach: preview.reach,
  added: 0,
  can: { cancel: true, resend: false },
};
const none = { items: [], next: null };

/** Below the route of the cohort, as the application mounts it. */
async function open(answers: Parameters<typeof stubApi>[0]) {
  const sent = stubApi({ 'GET /cohorts/c/message-desk': { body: desk }, ...answers });
  await useTextsFromDisk('en', 'cohort-messages');
  await renderRoute({
    area: 'cohort-messages',
    path: '/unused',
    at: '/cohorts/c/messages',
    module: messages,
    others: [
      {
        id: cohortRouteId,
        path: '/cohorts/:cohortId',
        loader: () => ({ id: 'c', name: 'Zima 2026' }),
        Component: Outlet,
        children: [{ path: 'messages', lazy: lazyRoute('cohort-messages', () => Promise.resolve(messages)) }],
      },
    ],
  });
  return sent;
}

beforeAll(() => {
  // The page of these tests has no modal dialogs of its own.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

describe('writing to a cohort', () => {
  it('shows the preview with links and plain text, the number, and sends once after the question', async () => {
    const sent = await open({
      'GET /cohorts/c/messages': [{ body: none }, { body: { items: [message], next: null } }],
      'POST /cohorts/c/message-previews': { body: preview },
      'POST /cohorts/c/messages': { body: message },
    });

    fireEvent.change(await screen.findByLabelText('Subject'), { target: { value: 'Slovo' } });
    fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Dobrý den, ' } });
    fireEvent.click(screen.getByRole('button', { name: 'name' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toContain('{{name}}');

    const link = await screen.findByRole('link', { name: 'https://roundtable.test/courses/x' });
    expect(link.getAttribute('href')).toBe('https://roundtable.test/courses/x');
    expect(screen.getByText('<b>tučně</b>')).toBeTruthy();
    expect(screen.getByText(/1 person reads Norsk bokmål but will get the text in Čeština/)).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Send…' }));
    expect(await screen.findByText(/By e-mail at once 10, in the daily summary 1/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, send it' }));

    expect(await screen.findByText(/The message is on its way/)).toBeTruthy();
    const posts = sent.filter(({ method, path }) => method === 'POST' && path === '/cohorts/c/messages');
    expect(posts).toHaveLength(1);
    expect(posts[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(posts[0]?.body).toMatchObject({ segment: { kind: 'all' }, fallback: 'cs', isReplyToAuthor: false });
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('');
  });

  it('does not ask to send before there is a text, and says what is missing', async () => {
    await open({
      'GET /cohorts/c/messages': { body: none },
      'POST /cohorts/c/message-previews': { body: preview },
    });

    await screen.findByText('12 people will get the message.');
    fireEvent.click(screen.getByRole('button', { name: 'Send…' }));

    expect((await screen.findByRole('alert')).textContent).toContain('missing in: Čeština');
    expect(screen.queryByRole('button', { name: 'Yes, send it' })).toBeNull();
  });

  it('takes a message back while it has not gone', async () => {
    const cancelled = { ...message, state: 'cancelled', can: { cancel: false, resend: false } };
    const sent = await open({
      'GET /cohorts/c/messages': [
        { body: { items: [message], next: null } },
        { body: { items: [cancelled], next: null } },
      ],
      'POST /cohorts/c/message-previews': { body: preview },
      'POST /cohorts/c/messages/m/cancellation': { body: cancelled },
    });

    fireEvent.click(await screen.findByRole('button', { name: 'Take back the message Slovo' }));

    expect(await screen.findByText(/nobody will get it/)).toBeTruthy();
    expect(sent.some(({ path }) => path === '/cohorts/c/messages/m/cancellation')).toBe(true);
    await waitFor(() => expect(screen.queryByRole('button', { name: /Take back/ })).toBeNull());
  });

  it('is over when the cohort is closed', async () => {
    await open({
      'GET /cohorts/c/message-desk': { body: { ...desk, isClosed: true } },
      'GET /cohorts/c/messages': { body: none },
    });

    expect(await screen.findByText(/no more messages can be sent/)).toBeTruthy();
    expect(screen.queryByLabelText('Subject')).toBeNull();
  });
});
