import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Settings } from '../platform/settings.js';

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:<path> or postgres://…')
    .optional(),
  DATA_DIR: z.string().min(1).default('var'),
  COURSES_DIR: z.string().min(1).default('courses'),
  WEB_DIR: z.string().min(1).default('dist/web'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must be smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  DEMO: z.enum(['0', '1']).optional(),
  /** Where to listen; the demo is for this machine only. */
  HOST: z.string().min(1).optional(),
});

/** Reads the environment once; throws with the variable's name when something is wrong or missing. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  // An empty variable is one that is not set: that is how compose files and unit files write it.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings cannot be used.\n${lines.join('\n')}`);
  }

  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  if (isProduction) requireInProduction(env);
  else refusePublicDemo(env);
  const dataDir = resolve(env.DATA_DIR);
  const isDemo = !isProduction && env.DEMO !== '0';
  return new Settings({
    port: env.PORT,
    baseUrl: env.BASE_URL ?? `http://localhost:${env.PORT}`,
    databaseUrl: env.DATABASE_URL ?? `sqlite:${join(dataDir, 'roundtable.db')}`,
    dataDir,
    coursesDir: resolve(env.COURSES_DIR),
    webDir: resolve(env.WEB_DIR),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Roundtable <no-reply@localhost>',
    sessionSecret: env.SESSION_SECRET ?? keptSecret(dataDir),
    isProduction,
    isDemo,
    host: env.HOST ?? (isDemo ? 'localhost' : '0.0.0.0'),
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY === '1',
  });
}

function requireInProduction(env: z.output<typeof Environment>): void {
  const missing = (['SESSION_SECRET', 'BASE_URL', 'SMTP_URL', 'MAIL_FROM'] as const).filter(
    (name) => env[name] === undefined,
  );
  if (missing.length > 0) {
    throw new Error(
      `The settings cannot be used.\n${missing.map((name) => `${name}: is required in production`).join('\n')}`,
    );
  }
}

/** A demo shows its mail, sign-in links included, to whoever asks: it is not what somebody means who names a public address. */
function refusePublicDemo({ BASE_URL, DEMO }: z.output<typeof Environment>): void {
  const isLocal =
    BASE_URL === undefined ||
    /^http:\/\/(localhost|127\.0\.0\.1|\[::1\]|[^/]+\.(localhost|test))(:\d+)?$/.test(BASE_URL);
  if (isLocal || DEMO !== undefined) return;
  throw new Error(
    'The settings cannot be used.\nNODE_ENV: set it to production for a public BASE_URL, or say DEMO=1 or DEMO=0 to try it without.',
  );
}

/** Outside production the secret is made once and kept beside the data, so that sessions survive a restart. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'development-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
