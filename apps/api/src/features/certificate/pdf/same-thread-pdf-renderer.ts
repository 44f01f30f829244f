import type { CertificateSnapshot } from '@app/certificate';
import { PdfRenderer } from './pdf-renderer.js';

/** Draws by the same function in the thread that asks: where the server runs from its sources there is no built worker. */
export class SameThreadPdfRenderer extends PdfRenderer {
  async render(snapshot: CertificateSnapshot, qr: string): Promise<Uint8Array> {
    const { renderCertificate } = await import('@app/certificate');
    return renderCertificate(snapshot, { qr });
  }
}
