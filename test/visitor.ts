import { randomUUID } from 'node:crypto';
import type { Product } from './product.js';

/** Somebody who talks to the product as a browser does, but without one. */
export class Visitor {
  cookie = '';

  constructor(private readonly product: Product) {}

  /** Signs in by the link that the product printed for this person of the demo. */
  static async signedIn(product: Product, email: string): Promise<Visitor> {
    const visitor = new Visitor(product);
    const [, token] = new RegExp(`<${email}>\\s+\\S+/sign-in/link/([A-Za-z0-9_-]+)`).exec(product.output) ?? [];
    if (!token) throw new Error(`No link for ${email} was printed.\n${product.output}`);
    const reply = await visitor.send('POST', `/sign-in/links/${token}/redemption`, {});
    if (reply.status !== 200) throw new Error(`Signing in answered ${reply.status}.`);
    visitor.cookie = reply.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return visitor;
  }

  /** Of the product this visitor talks to. */
  get url(): string {
    return this.product.url;
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.product.url}/api${path}`, {
      method,
      headers: {
        origin: this.product.url,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await this.send(method, path, body);
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as T;
  }
}

export const COURSE = 'facilitating-meetings';

/** A reading event as the lesson player sends it. */
export function positionEvent(lesson: string, block: number) {
  return {
    id: randomUUID(),
    at: new Date().toISOString(),
    kind: 'lesson.position',
    lesson,
    block,
    reached: block,
    activeSeconds: 1,
  } as const;
}
