import { MediaPath } from './names.js';

/** Where a link of a lesson leads. */
export type LinkTarget =
  | { kind: 'external'; url: string }
  | { kind: 'mail'; url: string }
  | { kind: 'lesson'; slug: string; anchor: string | null }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'media'; path: string }
  | { kind: 'unsafe' }
  | { kind: 'unknown' };

const lessonLink = /^(?:lesson:|\.\.\/)([a-z0-9-]+)\/?(?:(?:cs|en|nb)\.md)?(?:#([^\s#]+))?$/;
/** Sorts an address by what it may be; anything that could run a script or lead to a foreign frame is `unsafe`. */
export function readLink(url: string): LinkTarget {
  const address = withoutDropped(url);
  if (/^https?:\/\//i.test(address)) {
    return address === url && URL.canParse(url) ? { kind: 'external', url } : { kind: 'unknown' };
  }
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(url)) return { kind: 'mail', url };

  const lesson = lessonLink.exec(url);
  if (lesson?.[1] !== undefined) return { kind: 'lesson', slug: lesson[1], anchor: lesson[2] ?? null };
  if (/^#[^\s#]+$/.test(url)) return { kind: 'anchor', anchor: decode(url.slice(1)) };
  if (MediaPath.safeParse(url).success) return { kind: 'media', path: url };
  if (/^[^/?#]*:/.test(address) || /^[/\\]{2}/.test(address)) return { kind: 'unsafe' };
  return { kind: 'unknown' };
}

/** Without spaces and control characters, which browsers drop from an address before they read its scheme. */
function withoutDropped(url: string): string {
  return [...url].filter((character) => /[^\s\p{Cc}]/u.test(character)).join('');
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A lone per-cent sign is not an encoding; the anchor is then looked for as written.
    return anchor;
  }
}
