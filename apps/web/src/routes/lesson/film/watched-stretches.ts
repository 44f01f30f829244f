import type { Segment } from '@app/contracts';

/** The most a film can move on between two signs of time, in seconds of the clock: background tabs get few of them. */
const LONGEST_STEP = 2;

/** Collects which parts of a film were really played: a jump ends one stretch and begins another. */
export class WatchedStretches {
  private done: Segment[] = [];
  private open: Segment | null = null;

  /** To be called with every sign of time while the film plays. */
  playedTo(time: number, rate: number): void {
    const { open } = this;
    if (open && time >= open[1] && time - open[1] <= LONGEST_STEP * Math.max(1, rate)) open[1] = time;
    else {
      this.close();
      this.open = [time, time];
    }
  }

  /** The film was stopped, or somebody jumps elsewhere. */
  close(): void {
    if (this.open && this.open[1] > this.open[0]) this.done.push(this.open);
    this.open = null;
  }

  get seconds(): number {
    const all = this.open ? [...this.done, this.open] : this.done;
    return all.reduce((sum, [start, end]) => sum + end - start, 0);
  }

  /** Hands over what was collected; playing goes on in a new stretch from where this one ends. */
  take(): Segment[] {
    const { open } = this;
    this.close();
    if (open) this.open = [open[1], open[1]];
    const taken = this.done.splice(0, 50).map(([start, end]): Segment => [tenths(start), tenths(end)]);
    return taken.filter(([start, end]) => end > start);
  }
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
