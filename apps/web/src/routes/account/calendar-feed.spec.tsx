/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { stubApi } from '../../testing/stub-api.js';
import * as account from './route.js';

const url = 'https://roundtable.test/api/calendar/feed/abc.ics';
const made = { madeAt: '2026-11-23T18:00:00.000Z', url, webcalUrl: url.replace('https', 'webcal') };
const page = {
  'GET /me': {
    body: {
      id: 'p',
      titlesBefore: '',
      givenName: 'Jana',
      familyName: 'Nováková',
      titlesAfter: '',
      salutation: 'none',
      language: 'en',
      printedName: 'Jana Nováková',
      emails: [],
      mandates: [],
      roles: [],
      version: 1,
    },
  },
  'GET /devices': { body: { items: [] } },
  'GET /passkeys': { body: { items: [] } },
};
const open = () =>
  renderRoute({ area: ['account', 'municipality-field'], path: '/account', at: '/account', module: account });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeAll(() => {
  // jsdom knows the element, not its modal side.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(cleanup);

describe('the calendar address on the account page', () => {
  it('is shown once, when it is made, to copy or to open', async () => {
    stubApi({
      ...page,
      'GET /me/calendar-feed': [{ body: { madeAt: null } }, { body: { madeAt: made.madeAt } }],
      'POST /me/calendar-feed': { body: made },
    });
    await open();
    await screen.findByRole('heading', { name: 'Seminars in your calendar' });

    press('Make a calendar address');

    expect(await screen.findByDisplayValue(url)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open in the calendar of this device' });
    expect(link.getAttribute('href')).toBe('webcal://roundtable.test/api/calendar/feed/abc.ics');
    for (const program of ['Google Calendar', 'Outlook', 'Apple Calendar'])
      expect(screen.getByText(program)).toBeTruthy();
  });

  it('is replaced only after a warning', async () => {
    const sent = stubApi({
      ...page,
      'GET /me/calendar-feed': { body: { madeAt: made.madeAt } },
      'POST /me/calendar-feed': { body: made },
    });
    await open();
    await screen.findByText(/There has been an address since 23 November 2026/);

    press('Make a new address');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('The present address ends.');
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Make it and end the present one' }));

    expect(await screen.findByDisplayValue(url)).toBeTruthy();
  });

  it('is switched off after a warning', async () => {
    const sent = stubApi({
      ...page,
      'GET /me/calendar-feed': [{ body: { madeAt: made.madeAt } }, { body: { madeAt: null } }],
      'DELETE /me/calendar-feed': { body: {} },
    });
    await open();
    await screen.findByText(/There has been an address since/);

    press('Switch off');
    fireEvent.click(await screen.findByRole('button', { name: 'Switch the address off' }));

    expect(await screen.findByRole('button', { name: 'Make a calendar address' })).toBeTruthy();
    expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/me/calendar-feed')).toBe(true);
  });
});
