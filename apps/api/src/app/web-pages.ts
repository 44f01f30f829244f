import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '@app/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorSource } from '../platform/actor.js';
import { sessionTokenOf } from '../platform/http.js';
import type { Settings } from '../platform/settings.js';
import { PageFiles } from './page-files.js';
import { isVerification, type NoScript } from './no-script.js';

interface WebParts {
  settings: Settings;
  noScript: NoScript;
  actors: ActorSource;
}

/**
 * The page of the web application for every address that is not a file and not the API, with the words for browsers
 * without JavaScript put in.
 */
export function serveWeb(http: FastifyInstance, { settings, noScript, actors }: WebParts): void {
  const index = join(settings.webDir, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const files = new PageFiles(settings.webDir);
  http.get('/*', async (request, reply) => {
    const [pathname = '/', search = ''] = request.url.split('?');
    const searchParams = new URLSearchParams(search);
    if (/\.[a-z0-9]{2,5}$/i.test(pathname) || pathname.startsWith('/api/')) return reply.callNotFound();
    const [area] = pathname.split('/').filter(Boolean);
    // The form of the page without JavaScript; with it the application does the same.
    const code = searchParams.get('code');
    if (isVerification(area) && code && pathname.split('/').filter(Boolean).length === 1) {
      return reply.redirect(`/verify/${encodeURIComponent(code)}`, 303);
    }
    if (isVerification(area) || area === 'certificates') void reply.header('x-robots-tag', 'noindex');
    const token = sessionTokenOf(request);
    const actor = token ? await actors.findActor(token) : null;
    const language = actor?.language ?? languageOf(request);
    const html = withWords(page, {
      language,
      head: `<title>${noScript.title(language)}</title>${files.links(pathname, language)}${actor ? dataLinks(pathname, language) : ''}`,
      body: await noScript.page(pathname, language),
    });
    return reply
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

/** A learner's lesson is asked for together with the scripts that will show it. */
function dataLinks(pathname: string, language: Language): string {
  if (!/^\/courses\/[a-z0-9-]+\/lessons\/[a-z0-9-]+$/.test(pathname)) return '';
  return `<link rel="preload" as="fetch" crossorigin href="/api${pathname}?language=${language}">`;
}

function withWords(page: string, { language, head, body }: { language: Language; head: string; body: string }): string {
  return page
    .replace('<html lang="cs">', `<html lang="${language}">`)
    .replace('</head>', () => `${head}</head>`)
    .replace(/<noscript>[\s\S]*<\/noscript>/, () => `<noscript>${body}</noscript>`);
}

/** The first of the browser's languages that is ours; Norwegian in any of its spellings is bokmål here. */
function languageOf(request: FastifyRequest): Language {
  const wanted = String(request.headers['accept-language'] ?? '')
    .toLowerCase()
    .split(',');
  for (const tag of wanted) {
    const language = Language.safeParse(
      tag
        .trim()
        .slice(0, 2)
        .replace(/^n[no]$/, 'nb'),
    );
    if (language.success) return language.data;
  }
  return 'cs';
}
