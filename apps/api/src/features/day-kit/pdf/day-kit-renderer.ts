import type { DayKit, DayKitPart } from '@app/day-kit';

/** Draws the papers of a day. The same day is the same bytes each time. */
export abstract class DayKitRenderer {
  /** All parts when none is named. */
  abstract render(kit: DayKit, parts: readonly DayKitPart[] | undefined): Promise<Uint8Array>;
}
