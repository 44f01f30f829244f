import { randomBytes } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Endpoint, Problem, ReplyOf, RequestOf } from '@app/contracts';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app/app.module.js';
import { prepareServer } from '../src/app/http-server.js';
import { Clock, dayOf } from '../src/platform/clock.js';
import { Database } from '../src/platform/database.js';
import { SESSION_COOKIE } from '../src/platform/http.js';
import { newId } from '../src/platform/id.js';
import { MailTransport, type OutgoingMail } from '../src/platform/mail/mail.js';
import { OutboxWorker } from '../src/platform/mail/outbox-worker.js';
import { Settings } from '../src/platform/settings.js';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';

/** Time stands still in a test until the test moves it. */
export class TestClock extends Clock {
  constructor(private at = new Date('2026-11-23T18:00:00.000Z')) {
    super();
  }
  override now(): Date {
    return new Date(this.at);
  }
  override today(): string {
    return dayOf(this.at);
  }
  pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    this.at = new Date(this.at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}

/** Keeps what would have been sent. */
export class TestMail extends MailTransport {
  readonly sent: OutgoingMail[] = [];
  deliver(mail: OutgoingMail): Promise<void> {
    this.sent.push(mail);
    return Promise.resolve();
  }
  /** The last mail to this address. */
  lastTo(address: string): OutgoingMail {
    const mail = this.sent.filter(({ to }) => to === address).at(-1);
    if (!mail) throw new Error(`No mail went to ${address}.`);
    return mail;
  }
}

export interface TestReply<E extends Endpoint> {
  status: number;
  /** Checked against the contract when the status is 200. */
  body: ReplyOf<E> & Problem;
  headers: Record<string, unknown>;
  /** Value of the session cookie that the reply set; empty when it was cleared, undefined when untouched. */
  sessionToken: string | undefined;
}

interface RequestOptions {
  session?: string | undefined;
  origin?: string | null;
  headers?: Record<string, string>;
  /** Network address of the caller. */
  remoteAddress?: string;
}

const ORIGIN = 'http://roundtable.test';

/** The whole application on an empty database of its own: SQLite, or PostgreSQL when the suite runs on it. */
export class TestServer {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  readonly mail: TestMail;
  private readonly database: FreshDatabase;

  private constructor(parts: {
    app: NestFastifyApplication;
    clock: TestClock;
    mail: TestMail;
    database: FreshDatabase;
  }) {
    this.app = parts.app;
    this.clock = parts.clock;
    this.mail = parts.mail;
    this.database = parts.database;
  }

  static async start(more: Partial<Settings> = {}): Promise<TestServer> {
    const database = await freshDatabase();
    const settings = testSettings(database, more);
    const clock = new TestClock();
    const mail = new TestMail();
    const module = await Test.createTestingModule({ imports: [AppModule.for(settings)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(MailTransport)
      .useValue(mail)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({
        skipMiddie: true,
        bodyLimit: 256 * 1024,
        genReqId: () => newId(),
        routerOptions: { maxParamLength: 300 },
      }),
      { logger: false },
    );
    await prepareServer(app, settings);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestServer({ app, clock, mail, database });
  }

  get db(): Database {
    return this.app.get(Database);
  }

  get source(): DataSource {
    return this.app.get(DataSource);
  }

  get settings(): Settings {
    return this.app.get(Settings);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Waits until the outbox has handed over everything that is due. */
  async deliverMail(): Promise<void> {
    await this.app.get(OutboxWorker).sendDue();
  }

  /** Calls an endpoint the way the client does. A reply that breaks its own contract fails the test. */
  async call<E extends Endpoint>(
    endpoint: E,
    input: RequestOf<E>,
    options: RequestOptions = {},
  ): Promise<TestReply<E>> {
    const { params = {}, query = {}, body, upload } = input as Sent;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const sent = upload
      ? { ...options, body: upload, headers: { 'content-type': 'application/octet-stream', ...options.headers } }
      : { ...options, body };
    const reply = await this.send(endpoint.method, `/api${path}?${search.toString()}`, sent);
    if (reply.status === 200 && !endpoint.file) endpoint.reply.parse(reply.body);
    return reply as TestReply<E>;
  }

  /** Any request at all, for bad input. */
  async send(method: Endpoint['method'], url: string, options: RequestOptions & { body?: unknown } = {}) {
    const origin = options.origin === undefined ? ORIGIN : options.origin;
    const reply = await this.app.inject({
      method,
      url,
      headers: {
        ...(origin && method !== 'GET' ? { origin } : {}),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        'user-agent': 'Test/1',
        ...options.headers,
      },
      ...(options.remoteAddress ? { remoteAddress: options.remoteAddress } : {}),
      ...(options.session ? { cookies: { [SESSION_COOKIE]: options.session } } : {}),
      ...payloadOf(options.body),
    });
    const cookie = reply.cookies.find(({ name }) => name === SESSION_COOKIE);
    const isJson = String(reply.headers['content-type'] ?? '').includes('json');
    const body: unknown = isJson ? reply.json() : reply.rawPayload;
    return { status: reply.statusCode, body, headers: { ...reply.headers }, sessionToken: cookie?.value };
  }
}

type Fields = Record<string, unknown>;

interface Sent {
  params?: Fields;
  query?: Fields;
  body?: unknown;
  upload?: Buffer;
}

/** A string or bytes go as they are, anything else as JSON. */
function payloadOf(body: unknown): { payload?: string | Buffer } {
  if (body === undefined) return {};
  return { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) };
}

function testSettings({ url, folder }: FreshDatabase, more: Partial<Settings>): Settings {
  return new Settings({
    port: 0,
    host: 'localhost',
    baseUrl: ORIGIN,
    databaseUrl: url,
    dataDir: folder,
    coursesDir: 'courses',
    webDir: `${folder}/no-web`,
    smtpUrl: null,
    mailFrom: 'Roundtable <no-reply@roundtable.test>',
    sessionSecret: randomBytes(32).toString('hex'),
    isProduction: false,
    isDemo: false,
    logLevel: 'silent',
    trustProxy: false,
    ...more,
  });
}
