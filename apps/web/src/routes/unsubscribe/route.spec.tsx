/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as unsubscribe from './route.js';

const path = '/unsubscribe/t0ken';
const on = { topic: 'reminders', isOff: false, emailHint: 'j…@obec.cz' };
const off = { ...on, isOff: true };
const open = () => renderRoute({ area: 'unsubscribe', path: '/unsubscribe/:token', at: path, module: unsubscribe });

afterEach(cleanup);

describe('the page behind the link in a mail', () => {
  it('changes nothing by being opened', async () => {
    const sent = stubApi({ [`GET ${path}`]: { body: on } });
    await open();

    expect(await screen.findByText(/Opening this page has changed nothing/)).toBeTruthy();
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });

  it('switches off by one press and takes it back by another', async () => {
    const sent = stubApi({
      [`GET ${path}`]: [{ body: on }, { body: off }, { body: on }],
      [`POST ${path}`]: { body: off },
      [`POST ${path}/undo`]: { body: on },
    });
    await open();

    fireEvent.click(await screen.findByRole('button', { name: 'Stop sending' }));
    expect(await screen.findByText('We will no longer send you seminar reminders by e-mail.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('We will send you seminar reminders by e-mail again.')).toBeTruthy();

    const posts = sent.filter(({ method }) => method === 'POST');
    expect(posts.map((request) => request.path)).toEqual([path, `${path}/undo`]);
  });

  it('says what cannot be switched off, without a button', async () => {
    stubApi({ [`GET ${path}`]: { body: { ...on, topic: 'seats' } } });
    await open();

    expect(await screen.findByText(/Messages about a seat cannot be switched off/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says in words that a link is not valid', async () => {
    stubApi({ [`GET ${path}`]: aProblem('unsubscribe.not_found', 404) });
    await open();

    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop sending' })).toBeNull();
  });
});
