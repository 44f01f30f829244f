import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../platform/settings.js';

/** The page of the web application for every address that is not a file and not the API. */
export async function serveWeb(http: FastifyInstance, settings: Settings): Promise<void> {
  const index = join(settings.webDir, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  http.get('/*', async (request, reply) => {
    const { pathname } = new URL(request.url, settings.baseUrl);
    if (/\.[a-z0-9]{2,5}$/i.test(pathname) || pathname.startsWith('/api/')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
