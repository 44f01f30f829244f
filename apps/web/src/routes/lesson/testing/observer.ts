type Report = (entries: { target: Element; isIntersecting: boolean }[]) => void;

const reports = new Set<Report>();

/** A browser's view of the screen that the spec moves: the test environment has no layout. */
export function useFakeScreen(): { show: (...blocks: number[]) => void } {
  reports.clear();
  globalThis.IntersectionObserver = class {
    private readonly watched = new Set<Element>();
    private readonly report: Report;

    constructor(tell: IntersectionObserverCallback) {
      this.report = (entries) => {
        const own = entries.filter(({ target }) => this.watched.has(target));
        if (own.length > 0) tell(own as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
      };
      reports.add(this.report);
    }

    observe(element: Element): void {
      this.watched.add(element);
    }

    disconnect(): void {
      reports.delete(this.report);
    }
  } as unknown as typeof IntersectionObserver;
  Element.prototype.scrollIntoView = () => undefined;

  const show = (...blocks: number[]) => {
    const entries = [...document.querySelectorAll('[data-block]')].map((target) => ({
      target,
      isIntersecting: blocks.includes(Number(target.id.slice(1))),
    }));
    for (const report of reports) report(entries);
  };
  return { show };
}
