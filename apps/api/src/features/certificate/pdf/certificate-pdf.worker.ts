import { parentPort } from 'node:worker_threads';
import { renderCertificate } from '@app/certificate';
import type { PdfReply, PdfRequest } from './worker-pdf-renderer.js';

/** Draws what it is sent, one certificate after another. */
parentPort?.on('message', ({ id, snapshot, qr }: PdfRequest) => {
  renderCertificate(snapshot, { qr }).then(
    (bytes) => parentPort?.postMessage({ id, bytes } satisfies PdfReply),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) } satisfies PdfReply),
  );
});
