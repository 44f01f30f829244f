import { Worker } from 'node:worker_threads';

/** What a worker answers to a job: `{ id, ...job }` came in. */
export type WorkerReply = { id: number; bytes: Uint8Array } | { id: number; error: string };

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * Draws in a thread of its own, started with the first job: tens of milliseconds of drawing would hold up everybody's
 * requests. A worker that dies fails what it was drawing; the next job starts a new one.
 */
export class WorkerThread<Job extends object> {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private idle: NodeJS.Timeout | undefined;
  private last = 0;

  /** `file` is the built worker. With `idleMs` the thread ends when it had nothing to do for so long. */
  constructor(
    private readonly file: string,
    private readonly idleMs: number | null = null,
  ) {}

  run(job: Job): Promise<Uint8Array> {
    clearTimeout(this.idle);
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker ??= this.start();
      this.worker.postMessage({ id, ...job });
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.file);
    // An idle thread must not keep the process alive.
    worker.unref();
    worker.on('message', (reply: WorkerReply) => this.settle(reply));
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', (code) => this.fail(worker, new Error(`The worker ended with code ${code}.`)));
    return worker;
  }

  private settle(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('bytes' in reply) waiting?.resolve(reply.bytes);
    else waiting?.reject(new Error(reply.error));
    if (this.waiting.size === 0 && this.idleMs !== null) {
      this.idle = setTimeout(() => void this.stop(), this.idleMs).unref();
    }
  }

  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
