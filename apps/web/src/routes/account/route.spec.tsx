/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { ProfileView } from '@app/contracts';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as account from './route.js';

const profile: ProfileView = {
  id: 'p',
  titlesBefore: 'Ing.',
  givenName: 'Jana',
  familyName: 'Nováková',
  titlesAfter: '',
  salutation: 'ms',
  language: 'en',
  printedName: 'Ing. Jana Nováková',
  emails: [{ id: 'e', email: 'jana@obec.cz', isPrimary: true, isConfirmed: true }],
  mandates: [],
  roles: [],
  version: 1,
};
const municipality = {
  id: 'm',
  code: '594911',
  country: 'CZ',
  name: 'Suchohrdly',
  district: 'Znojmo',
  region: 'Jihomoravský kraj',
};
const page = {
  'GET /me': { body: profile },
  'GET /devices': { body: { items: [] } },
  'GET /passkeys': { body: { items: [] } },
  'GET /me/calendar-feed': { body: { madeAt: null } },
};

const open = () =>
  renderRoute({ area: ['account', 'municipality-field'], path: '/account', at: '/account', module: account });

afterEach(cleanup);

describe('the account page', () => {
  it('shows at once how the name would be printed', async () => {
    stubApi(page);
    await open();

    const titles = await screen.findByLabelText(/Titles after the name/);
    fireEvent.input(titles, { target: { value: 'Ph.D.' } });

    expect(screen.getByText('Ing. Jana Nováková, Ph.D.')).toBeTruthy();
  });

  it('says that the record was changed elsewhere and shows the new version', async () => {
    const newer = { ...profile, givenName: 'Johana', version: 2 };
    stubApi({
      ...page,
      'GET /me': [{ body: profile }, { body: newer }],
      'PATCH /me': aProblem('person.changed_meanwhile', 409),
    });
    await open();

    fireEvent.click((await screen.findAllByRole('button', { name: 'Save' }))[0] as HTMLElement);

    expect((await screen.findByRole('alert')).textContent).toContain('changed elsewhere');
    expect(await screen.findByDisplayValue('Johana')).toBeTruthy();
  });

  it('adds an office in the municipality that was chosen, once', async () => {
    const sent = stubApi({
      ...page,
      'GET /municipalities': { body: { items: [municipality] } },
      'POST /me/mandates': { body: profile },
    });
    await open();

    fireEvent.change(await screen.findByRole('combobox', { name: 'Municipality' }), { target: { value: 'such' } });
    fireEvent.click(await screen.findByRole('option', { name: /Suchohrdly.*Znojmo · Jihomoravský kraj/ }));
    fireEvent.change(screen.getByLabelText('Office or position'), { target: { value: 'councillor' } });
    fireEvent.click(screen.getByLabelText('councillor'));
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-10-24' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Save' })[1] as HTMLElement);
    await screen.findAllByText('Saved');

    const added = sent.find(({ path }) => path === '/me/mandates');
    expect(added?.body).toEqual({
      municipalityId: 'm',
      office: 'councillor',
      audience: 'politician',
      from: '2026-10-24',
      until: null,
    });
    expect(added?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
