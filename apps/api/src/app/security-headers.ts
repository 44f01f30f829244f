import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Settings } from '../platform/settings.js';

const YEAR_SECONDS = 31_536_000;

/**
 * The headers of every reply, made once: they are the same for all requests. Strict: our own scripts only, no inline
 * code, nothing from third parties; films elsewhere only inside their frame.
 */
export function securityHeaders({ isProduction }: Settings): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const collector = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const middleware = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isProduction ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    hsts: isProduction ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });
  // The middleware looks at nothing of the request with these options; it only sets headers.
  middleware({} as IncomingMessage, collector as unknown as ServerResponse, () => undefined);
  return headers;
}

/** For the API, whose replies are data: nothing may be made of them, and nobody keeps them. */
export function apiHeaders(all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = [
    'x-content-type-options',
    'referrer-policy',
    'strict-transport-security',
    'cross-origin-resource-policy',
  ];
  const same = Object.fromEntries(kept.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
  const policy = "default-src 'none'; frame-ancestors 'none'";
  return { ...same, 'content-security-policy': policy, 'cache-control': 'private, no-cache' };
}
