import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@app/contracts';

interface BuiltFile {
  file: string;
  imports?: string[];
  css?: string[];
}
type Manifest = Readonly<Record<string, BuiltFile>>;

/** Which route area an address belongs to; the others load their files when the application has started. */
const areas: readonly (readonly [address: RegExp, area: string])[] = [
  [/^\/$/, 'home'],
  [/^\/courses\/?$/, 'courses'],
  [/^\/courses\/[^/]+\/?$/, 'course'],
  [/^\/courses\/[^/]+\/lessons\/[^/]+\/?$/, 'lesson'],
  [/^\/sign-in\/?$/, 'sign-in'],
  [/^\/(verify|overeni|verifiser)\/[^/]+\/?$/, 'verify'],
];

/**
 * Names the files that a page will need in the page itself, so that a phone asks for them side by side and not one
 * after the other. What the application calls "lazy" stays lazy for all other pages.
 */
export class PageFiles {
  private readonly manifest: Manifest;
  private readonly ready = new Map<string, string>();

  constructor(webDir: string) {
    const path = join(webDir, 'pages.json');
    this.manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
  }

  /** `<link>` elements for the head of the page at this address. */
  links(pathname: string, language: Language): string {
    const area = areas.find(([address]) => address.test(pathname))?.[1];
    if (!area) return '';
    const key = `${area} ${language}`;
    let links = this.ready.get(key);
    if (links === undefined) {
      links = this.linksOf(area, language);
      this.ready.set(key, links);
    }
    return links;
  }

  private linksOf(area: string, language: Language): string {
    const wanted = [
      `src/routes/${area}/route.tsx`,
      this.keyEnding(`/routes/${area}/${area}.${language}.json.js`),
      this.keyEnding(`/shared/shared.${language}.json.js`),
    ];
    const known = this.reach(['index.html']);
    const files = [...this.reach(wanted)].filter((key) => !known.has(key)).map((key) => this.manifest[key]);
    const scripts = files.map((one) => `<link rel="modulepreload" href="/${one?.file}">`);
    const styles = files
      .flatMap((one) => one?.css ?? [])
      .map((file) => `<link rel="preload" as="style" href="/${file}">`);
    return [...scripts, ...styles, '<link rel="preload" as="fetch" crossorigin href="/api/session">'].join('');
  }

  /** These files and all that they import. */
  private reach(keys: readonly (string | undefined)[]): Set<string> {
    const reached = new Set<string>();
    const visit = (key: string | undefined): void => {
      const built = key === undefined ? undefined : this.manifest[key];
      if (key === undefined || !built || reached.has(key)) return;
      reached.add(key);
      for (const imported of built.imports ?? []) visit(imported);
    };
    for (const key of keys) visit(key);
    return reached;
  }

  private keyEnding(ending: string): string | undefined {
    return Object.keys(this.manifest).find((key) => key.endsWith(ending));
  }
}
