import type { Segment } from '@app/contracts';

/** Watched stretches as they cover the film: in order, without overlap; those that touch are one. */
export function mergeSegments(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const [start, end] of segments.filter(([from, to]) => from < to).sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Length of merged stretches, in seconds. */
export function secondsIn(merged: readonly Segment[]): number {
  return toTenths(merged.reduce((total, [start, end]) => total + end - start, 0));
}

/** Finer than a tenth of a second is noise of the player. */
export function toTenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
