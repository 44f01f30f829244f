import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../platform/settings.js';

const FILE = 'check-in-worker.js';

/**
 * The service worker that opens the pages of a seminar day without a network. It stands beside the pages because its place
 * decides what it may look after; its name never changes, so the browser asks each time whether it has.
 */
export function serveCheckInWorker(http: FastifyInstance, { webDir }: Settings): void {
  const path = join(webDir, FILE);
  if (!existsSync(path)) return;
  const script = readFileSync(path, 'utf8');
  http.get(`/${FILE}`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
  );
}
