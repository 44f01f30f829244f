import { parentPort } from 'node:worker_threads';
import type { WorkerReply } from './worker-thread.js';

/** The other side of a `WorkerThread`: draws what it is sent, one job after another. */
export function answerJobs<Job extends object>(draw: (job: Job) => Promise<Uint8Array>): void {
  parentPort?.on('message', ({ id, ...job }: Job & { id: number }) => {
    draw(job as unknown as Job).then(
      (bytes) => parentPort?.postMessage({ id, bytes } satisfies WorkerReply),
      (error: unknown) => parentPort?.postMessage({ id, error: String(error) } satisfies WorkerReply),
    );
  });
}
