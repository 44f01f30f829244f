import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './config.js';

describe('settings from the environment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roundtable-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (environment: Record<string, string>) => readSettings({ DATA_DIR: folder, ...environment });

  it('have defaults that start on one machine without anything', () => {
    const settings = read({});

    expect(settings).toMatchObject({ port: 3000, baseUrl: 'http://localhost:3000', isDemo: true, isProduction: false });
    expect(settings.databaseUrl).toBe(`sqlite:${join(folder, 'roundtable.db')}`);
  });

  it('keep a secret made once, so that sessions survive a restart', () => {
    expect(read({}).sessionSecret).toBe(read({}).sessionSecret);
    expect(read({}).sessionSecret.length).toBeGreaterThanOrEqual(32);
  });

  it.each([
    ['PORT', 'eighty'],
    ['BASE_URL', 'roundtable.example'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SMTP_URL', 'mail.example'],
    ['SESSION_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('name %s when it cannot be used', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^The settings cannot be used\\.\\n${name}: `));
  });

  it('stop a production start without a secret, and there is no default one', () => {
    const production = {
      NODE_ENV: 'production',
      BASE_URL: 'https://a.example',
      SMTP_URL: 'smtp://b.example',
      MAIL_FROM: 'a@b.example',
    };

    expect(() => read(production)).toThrow('SESSION_SECRET: is required in production');
    expect(read({ ...production, SESSION_SECRET: 'x'.repeat(32) })).toMatchObject({
      isProduction: true,
      isDemo: false,
    });
  });

  it('never load the demo in production, whatever is asked', () => {
    const environment = {
      NODE_ENV: 'production',
      BASE_URL: 'https://a.example',
      SMTP_URL: 'smtp://b.example',
      MAIL_FROM: 'a@b.example',
    };
    expect(read({ ...environment, SESSION_SECRET: 'x'.repeat(32), DEMO: '1' }).isDemo).toBe(false);
  });

  it('refuse a public address that nobody said is a demo, where anybody could read the mail', () => {
    expect(() => read({ BASE_URL: 'https://kurzy.example' })).toThrow(/^The settings cannot be used\.\nNODE_ENV: /);
    expect(read({ BASE_URL: 'https://kurzy.example', DEMO: '0' }).isDemo).toBe(false);
    expect(read({})).toMatchObject({ isDemo: true, host: 'localhost' });
  });

  it('take an empty variable for one that is not set', () => {
    expect(read({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null });
  });
});
