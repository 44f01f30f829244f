import PDFDocument from 'pdfkit';
import { arrange } from './arrange.js';
import { drawPage } from './draw-page.js';
import { addFaces } from './fonts.js';
import { fullName } from './full-name.js';
import { canBeIssued, forbiddenParticulars, missingParticulars } from './particulars.js';
import { toQrMatrix } from './qr.js';
import { CertificateSnapshot } from './snapshot.js';
import { wordings } from './wording.js';

/** pdfkit writes the particulars of a document into XML as they are. */
function plain(text: string): string {
  return text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›');
}

function openDocument(snapshot: CertificateSnapshot): PDFKit.PDFDocument {
  const words = wordings[snapshot.language];
  const title = `${words.headline[snapshot.kind]} ${snapshot.number} – ${fullName(snapshot.holder)}`;
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    // The types know the subsets of PDF/A only.
    subset: 'PDF/UA' as unknown as 'PDF/A-1',
    tagged: true,
    lang: words.locale,
    displayTitle: true,
    // An empty name keeps pdfkit from adding Helvetica, which it does not embed.
    font: '',
    info: {
      Title: plain(title),
      Author: plain(snapshot.issuer.name),
      Subject: plain(snapshot.course.title),
      Keywords: plain(`${snapshot.number}; ${snapshot.verification.code}; ${snapshot.course.id}`),
      Creator: 'Roundtable',
      Producer: 'Roundtable',
      // The day of issue: the same certificate is the same file whenever it is made.
      CreationDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
    },
  });
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
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
  const document = openDocument(printed);
  const bytes = collect(document);
  addFaces(document);
  drawPage(document, arrange(printed), {
    matrix: toQrMatrix(qr),
    alt: wordings[printed.language].qrAlt(printed.verification.url),
  });
  document.end();
  return bytes;
}
