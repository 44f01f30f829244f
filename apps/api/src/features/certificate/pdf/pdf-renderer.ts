import type { CertificateSnapshot } from '@app/certificate';

/** Draws the page of a certificate. The same certificate is the same bytes each time. */
export abstract class PdfRenderer {
  /** `qr` is the text of the QR code: the address to verify it at and the signed payload. */
  abstract render(snapshot: CertificateSnapshot, qr: string): Promise<Uint8Array>;
}
