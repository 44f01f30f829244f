import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource } from '../platform/actor.js';
import { newId } from '../platform/id.js';
import { Log } from '../platform/log.js';
import type { Settings } from '../platform/settings.js';
import { UPLOAD_TYPE } from '../platform/upload.js';
import { AppModule } from './app.module.js';
import { serveCheckInWorker } from './check-in-worker.js';
import { NoScript } from './no-script.js';
import { apiHeaders, securityHeaders } from './security-headers.js';
import { serveWeb } from './web-pages.js';

const LARGEST_BODY = 256 * 1024;
const YEAR_SECONDS = 31_536_000;

/** The whole application behind Fastify, not listening yet. */
export async function createServer(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // The one proxy in front of us: what is further left in X-Forwarded-For the client wrote itself.
    trustProxy: settings.trustProxy ? (_address: string, hop: number) => hop < 1 : false,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 300 },
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    // There is no Nest middleware: nothing of it has to run for each request.
    skipMiddie: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(settings), adapter, {
    logger: new Log(settings),
  });
  await prepareServer(app, settings);
  return app;
}

/** Plug-ins, prefixes and static files; tests call it on a module of their own. */
export async function prepareServer(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const http = app.getHttpAdapter().getInstance();
  logRequests(http, app.get(Log));
  sendSecurityHeaders(http, settings);
  leaveUploadsUnread(http);
  await serveFiles(app, settings);
  app.setGlobalPrefix('api', {
    exclude: ['healthz', 'readyz', 'api/openapi.json'].map((path) => ({ path, method: RequestMethod.GET })),
  });
  serveCheckInWorker(http, settings);
  serveWeb(http, { settings, noScript: app.get(NoScript), actors: app.get(ActorSource) });
}

/**
 * A file stays on the wire until the guard knows who sends it and what the endpoint takes: a stranger costs no memory.
 * The guard refuses it where no file is expected.
 */
function leaveUploadsUnread(http: FastifyInstance): void {
  http.addContentTypeParser(UPLOAD_TYPE, (_request, _payload, done) => done(null));
}

/** Set before anything can answer. */
function sendSecurityHeaders(http: FastifyInstance, settings: Settings): void {
  const forPages = securityHeaders(settings);
  const forData = apiHeaders(forPages);
  http.addHook('onRequest', (request, reply, done) => {
    // A script or a style is nothing by itself: the policy of the page that loads it holds, and a phone saves a kilobyte each.
    if (request.url.startsWith('/assets/')) void reply.header('x-content-type-options', 'nosniff');
    else void reply.headers(request.url.startsWith('/api/') ? forData : forPages);
    done();
  });
}

/** Built assets and published media: both are named by their content, so they never change. */
async function serveFiles(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const forever = { maxAge: YEAR_SECONDS * 1000, immutable: true, index: false as const, decorateReply: false };
  const assets = join(settings.webDir, 'assets');
  if (existsSync(assets)) {
    await app.register(fastifyStatic, {
      ...forever,
      decorateReply: true,
      root: assets,
      prefix: '/assets/',
      preCompressed: true,
    });
  }
  await app.register(fastifyStatic, {
    ...forever,
    root: join(settings.dataDir, 'media'),
    prefix: '/media/',
    setHeaders: (reply) => {
      // A picture or a document of a course never runs code of its own in our origin.
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    },
  });
}

/** One line per request: the route's pattern, never the path itself, which may hold a one-time link. */
function logRequests(http: FastifyInstance, log: Log): void {
  http.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (!request.url.startsWith('/assets/')) void reply.header('x-request-id', request.id);
    done();
  });
  http.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
