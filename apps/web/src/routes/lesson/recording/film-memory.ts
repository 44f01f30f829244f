import type { Segment, VideoProgress } from '@app/contracts';

/** What is known of one film here and now: survives a switch of the language, which swaps the player. */
export class FilmMemory {
  position: number;
  isPlaying = false;
  private segments: Segment[];

  constructor(known: VideoProgress | undefined) {
    this.position = known?.position ?? 0;
    this.segments = known?.segments ?? [];
  }

  add(seen: readonly Segment[]): void {
    this.segments = merge([...this.segments, ...seen]);
  }

  /** Seconds seen at least once. */
  get watchedSeconds(): number {
    return this.segments.reduce((sum, [start, end]) => sum + end - start, 0);
  }
}

function merge(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const [start, end] of [...segments].sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
