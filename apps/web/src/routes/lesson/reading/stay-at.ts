/** Pictures that load above would move the text away; after this nobody expects it to move any more. */
const SETTLED_MS = 3_000;
/** The router puts a page back to where it was in this tab; the place in the text is meant more exactly. */
const INSIST_MS = [50, 150, 400];

/** Scrolls to an element and keeps it there until everything has loaded or the reader moves. Returns how to stop. */
export function stayAt(element: HTMLElement): () => void {
  const scroll = () => element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(scroll);
  const stop = () => {
    observer?.disconnect();
    for (const timer of timers) clearTimeout(timer);
    for (const name of ['wheel', 'touchstart', 'pointerdown', 'keydown']) removeEventListener(name, stop);
  };
  const timers = [...INSIST_MS.map((ms) => setTimeout(scroll, ms)), setTimeout(stop, SETTLED_MS)];
  for (const name of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(name, stop, { passive: true });
  observer?.observe(document.body);
  scroll();
  return stop;
}
