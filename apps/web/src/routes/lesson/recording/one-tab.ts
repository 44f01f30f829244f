/** Lets one tab at a time do the work; a browser without locks does it at once, which is only less economical. */
export function inOneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  return locks ? locks.request(`roundtable.${name}`, work) : work();
}
