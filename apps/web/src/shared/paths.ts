/** A path of ours to go to, or the home page: never an address that somebody else put into a link. */
export function ownPath(path: string | null | undefined): string {
  return path && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/';
}
