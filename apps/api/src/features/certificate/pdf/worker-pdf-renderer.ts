import type { OnApplicationShutdown } from '@nestjs/common';
import type { CertificateSnapshot } from '@app/certificate';
import { WorkerThread } from '../../../platform/worker-thread.js';
import { PdfRenderer } from './pdf-renderer.js';

export interface PdfJob {
  snapshot: CertificateSnapshot;
  qr: string;
}

/** Draws certificates in a thread of their own, which stays for the next ones. */
export class WorkerPdfRenderer extends PdfRenderer implements OnApplicationShutdown {
  private readonly thread: WorkerThread<PdfJob>;

  /** `file` is the built worker. */
  constructor(file: string) {
    super();
    this.thread = new WorkerThread(file);
  }

  render(snapshot: CertificateSnapshot, qr: string): Promise<Uint8Array> {
    return this.thread.run({ snapshot, qr });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
