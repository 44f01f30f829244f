import { addFaces, collect, openDocument, toQrMatrix } from '@app/print';
import { arrange } from './arrange.js';
import { drawPage } from './draw-page.js';
import { fullName } from './full-name.js';
import { canBeIssued, forbiddenParticulars, missingParticulars } from './particulars.js';
import { CertificateSnapshot } from './snapshot.js';
import { wordings } from './wording.js';

function open(snapshot: CertificateSnapshot): PDFKit.PDFDocument {
  const words = wordings[snapshot.language];
  return openDocument({
    locale: words.locale,
    title: `${words.headline[snapshot.kind]} ${snapshot.number} – ${fullName(snapshot.holder)}`,
    author: snapshot.issuer.name,
    subject: snapshot.course.title,
    keywords: `${snapshot.number}; ${snapshot.verification.code}; ${snapshot.course.id}`,
    // The day of issue: the same certificate is the same file whenever it is made.
    madeAt: new Date(`${snapshot.issuedOn}T00:00:00Z`),
  });
}

/**
 * One A4 page as tagged PDF. `qr` is the text of the QR code: the verification address and the signed payload.
 * The same input gives the same bytes. Throws for a snapshot that cannot be issued.
 */
export async function renderCertificate(snapshot: CertificateSnapshot, { qr }: { qr: string }): Promise<Uint8Array> {
  const printed = CertificateSnapshot.parse(snapshot);
  if (!canBeIssued(printed)) {
    const missing = missingParticulars(printed).join(', ') || 'nothing';
    const forbidden = forbiddenParticulars(printed).join(', ') || 'nothing';
    throw new Error(
      `Certificate ${printed.number} cannot be printed. Missing: ${missing}. Not allowed: ${forbidden}. ` +
        'If both are nothing, a character is not in the font: see findUnprintable.',
    );
  }
  const document = open(printed);
  const bytes = collect(document);
  addFaces(document);
  drawPage(document, arrange(printed), {
    matrix: toQrMatrix(qr),
    alt: wordings[printed.language].qrAlt(printed.verification.url),
  });
  document.end();
  return bytes;
}
