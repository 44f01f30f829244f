/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi, type SentRequest } from '../../testing/stub-api.js';
import * as signIn from './route.js';

const person = { id: 'p', displayName: 'Jana', language: 'en', roles: ['learner'], permissions: [], hasName: true };
const signedOut = { body: { person: null, isDemo: false } };

const open = (at = '/sign-in') =>
  renderRoute({
    area: 'sign-in',
    path: '/sign-in',
    at,
    module: signIn,
    others: [
      { path: '/courses', element: <p>Courses are here</p> },
      { path: '/', element: <p>Home is here</p> },
    ],
  });

async function askForCode(): Promise<HTMLElement> {
  fireEvent.change(await screen.findByLabelText('E-mail address'), { target: { value: 'jana@obec.cz' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send the link and code' }));
  return screen.findByLabelText('Code from the e-mail');
}

function enter(field: HTMLElement, code: string): void {
  fireEvent.change(field, { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

const sentTo = (sent: SentRequest[], path: string) => sent.find((request) => request.path === path)?.body;

afterEach(cleanup);

describe('signing in by e-mail', () => {
  it('asks for the code in a field that phones fill in by themselves', async () => {
    const sent = stubApi({ 'GET /session': signedOut, 'POST /sign-in': { body: { validMinutes: 15 } } });
    await open('/sign-in?returnTo=/courses');

    const field = await askForCode();

    expect(sentTo(sent, '/sign-in')).toEqual({ email: 'jana@obec.cz', language: 'en', returnTo: '/courses' });
    expect(field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(field.getAttribute('inputmode')).toBe('numeric');
    expect(screen.getByText('Six digits, valid for 15 minutes')).toBeTruthy();
  });

  it('accepts a pasted code with spaces and leads back to where the person was going', async () => {
    const sent = stubApi({
      'GET /session': signedOut,
      'POST /sign-in': { body: { validMinutes: 15 } },
      'POST /sign-in/code': { body: { person, returnTo: null } },
    });
    await open('/sign-in?returnTo=/courses');

    enter(await askForCode(), ' 123 456 ');

    expect(await screen.findByText('Courses are here')).toBeTruthy();
    expect(sentTo(sent, '/sign-in/code')).toEqual({ email: 'jana@obec.cz', code: '123456' });
  });

  it('says that a code is wrong and lets the person try again', async () => {
    stubApi({
      'GET /session': signedOut,
      'POST /sign-in': { body: { validMinutes: 15 } },
      'POST /sign-in/code': [aProblem('sign_in.code_invalid', 422), { body: { person, returnTo: null } }],
    });
    await open();

    enter(await askForCode(), '111111');
    expect((await screen.findByRole('alert')).textContent).toContain('The code is not right');
    enter(screen.getByLabelText('Code from the e-mail'), '123456');

    expect(await screen.findByText('Home is here')).toBeTruthy();
  });

  it('puts the fault beside the field when the address is none', async () => {
    const issues = [{ in: 'body', path: 'email', message: 'Invalid email address' }];
    stubApi({ 'GET /session': signedOut, 'POST /sign-in': aProblem('request.invalid', 422, { issues }) });
    await open();

    fireEvent.change(await screen.findByLabelText('E-mail address'), { target: { value: 'jana@obec' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send the link and code' }));

    const fault = await screen.findByRole('alert');
    expect(fault.textContent).toContain('does not look like an e-mail address');
    expect(screen.getByLabelText('E-mail address').getAttribute('aria-describedby')).toBe(fault.id);
  });

  it('never leads to an address that somebody else put into the link', async () => {
    stubApi({ 'GET /session': { body: { person, isDemo: false } } });

    const router = await open('/sign-in?returnTo=//evil.example');

    expect(await screen.findByText('Home is here')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/');
  });
});
