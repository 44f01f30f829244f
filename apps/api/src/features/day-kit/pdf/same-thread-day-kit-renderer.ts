import type { DayKit, DayKitPart } from '@app/day-kit';
import { DayKitRenderer } from './day-kit-renderer.js';

/** Draws by the same function in the thread that asks: where the server runs from its sources there is no built worker. */
export class SameThreadDayKitRenderer extends DayKitRenderer {
  async render(kit: DayKit, parts: readonly DayKitPart[] | undefined): Promise<Uint8Array> {
    const { renderDayKit } = await import('@app/day-kit');
    return renderDayKit(kit, parts);
  }
}
