import { Worker } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { CertificateSnapshot } from '@app/certificate';
import { PdfRenderer } from './pdf-renderer.js';

export interface PdfRequest {
  id: number;
  snapshot: CertificateSnapshot;
  qr: string;
}
export type PdfReply = { id: number; bytes: Uint8Array } | { id: number; error: string };

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * Draws in a thread of its own, started with the first certificate: tens of milliseconds of drawing would hold up
 * everybody's requests. A worker that dies fails what it was drawing; the next certificate starts a new one.
 */
export class WorkerPdfRenderer extends PdfRenderer implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** `file` is the built worker. */
  constructor(private readonly file: string) {
    super();
  }

  render(snapshot: CertificateSnapshot, qr: string): Promise<Uint8Array> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker ??= this.start();
      this.worker.postMessage({ id, snapshot, qr } satisfies PdfRequest);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.file);
    // An idle thread must not keep the process alive.
    worker.unref();
    worker.on('message', (reply: PdfReply) => this.settle(reply));
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', (code) => this.fail(worker, new Error(`The PDF worker ended with code ${code}.`)));
    return worker;
  }

  private settle(reply: PdfReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('bytes' in reply) waiting?.resolve(reply.bytes);
    else waiting?.reject(new Error(reply.error));
  }

  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
