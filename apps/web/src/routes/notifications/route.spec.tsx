/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { stubApi } from '../../testing/stub-api.js';
import * as notifications from './route.js';

const all = ['at_once', 'daily', 'off'];
const settings = {
  groups: [
    { group: 'seats', delivery: 'at_once', choices: [] },
    { group: 'messages', delivery: 'at_once', choices: all },
    { group: 'reminders', delivery: 'daily', choices: all },
  ],
  hasDigest: true,
  email: 'jana@obec.cz',
};
const open = () =>
  renderRoute({
    area: 'notifications',
    path: '/account/notifications',
    at: '/account/notifications',
    module: notifications,
  });

afterEach(cleanup);

describe('what comes by mail', () => {
  it('is chosen by group, and the summary as a whole', async () => {
    const sent = stubApi({
      'GET /me/notifications': { body: settings },
      'PUT /me/notifications': { body: settings },
    });
    await open();

    const reminders = await screen.findByRole('group', { name: /^Seminar reminders/ });
    fireEvent.click(reminders.querySelector('input[value="off"]') as HTMLElement);
    fireEvent.click(screen.getByLabelText(/Send the daily summary/));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
      groups: { messages: 'at_once', reminders: 'off' },
      hasDigest: false,
    });
  });

  it('says what cannot be switched off, and why', async () => {
    stubApi({ 'GET /me/notifications': { body: settings } });
    await open();

    expect(await screen.findByText(/cannot be switched off, because your seat depends on them/)).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^Seats at seminars/ })).toBeNull();
  });

  it('warns who has no proven address', async () => {
    stubApi({ 'GET /me/notifications': { body: { ...settings, email: null } } });
    await open();

    expect(await screen.findByText(/no confirmed e-mail address/)).toBeTruthy();
  });
});
