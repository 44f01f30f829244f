import type { OnApplicationShutdown } from '@nestjs/common';
import type { DayKit, DayKitPart } from '@app/day-kit';
import { WorkerThread } from '../../../platform/worker-thread.js';
import { DayKitRenderer } from './day-kit-renderer.js';

export interface DayKitJob {
  kit: DayKit;
  parts: readonly DayKitPart[] | undefined;
}

/** Kits are printed now and then: the thread and its fonts do not stay in memory for the rest of the day. */
const IDLE_MS = 60_000;

/** Draws in a thread of its own: a quarter of a second of drawing would hold up everybody's requests. */
export class WorkerDayKitRenderer extends DayKitRenderer implements OnApplicationShutdown {
  private readonly thread: WorkerThread<DayKitJob>;

  /** `file` is the built worker. */
  constructor(file: string) {
    super();
    this.thread = new WorkerThread(file, IDLE_MS);
  }

  render(kit: DayKit, parts: readonly DayKitPart[] | undefined): Promise<Uint8Array> {
    return this.thread.run({ kit, parts });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
