/** Somebody who has not moved for this long is not reading any more. */
const STILL_THERE_MS = 60_000;
/** A longer pause between two ticks means that the device slept. */
const LONGEST_TICK_MS = 5_000;

/** Counts the time somebody really spends here: the page is in sight, and there was a sign of life or a film playing. */
export class Activity {
  private lastSign: number;
  private lastTick: number;
  private readonly playing = new Set<string>();

  constructor(private readonly now: () => number = Date.now) {
    this.lastSign = now();
    this.lastTick = now();
  }

  /** A key, a touch, a scroll. */
  sign(): void {
    this.lastSign = this.now();
  }

  filmPlays(video: string, isPlaying: boolean): void {
    if (isPlaying) this.playing.add(video);
    else this.playing.delete(video);
    this.sign();
  }

  /** Milliseconds of activity since the last tick. */
  tick(isVisible: boolean): number {
    const now = this.now();
    const passed = now - this.lastTick;
    this.lastTick = now;
    const isThere = this.playing.size > 0 || now - this.lastSign <= STILL_THERE_MS;
    return isVisible && isThere && passed > 0 && passed <= LONGEST_TICK_MS ? passed : 0;
  }
}
