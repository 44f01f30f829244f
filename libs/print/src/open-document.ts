import PDFDocument from 'pdfkit';

export interface DocumentParticulars {
  /** BCP 47, for example `cs-CZ`. */
  locale: string;
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** What the file says of its making: never the clock's, so that the same input gives the same bytes. */
  madeAt: Date;
  /** False for a document whose pages are added one by one. */
  hasFirstPage?: boolean;
}

/** pdfkit writes the particulars of a document into XML as they are. */
function plain(text: string): string {
  return text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›');
}

/** A tagged A4 document after PDF/UA-1, with every font embedded. */
export function openDocument(particulars: DocumentParticulars): PDFKit.PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    // The types know the subsets of PDF/A only.
    subset: 'PDF/UA' as unknown as 'PDF/A-1',
    tagged: true,
    lang: particulars.locale,
    displayTitle: true,
    autoFirstPage: particulars.hasFirstPage ?? true,
    // An empty name keeps pdfkit from adding Helvetica, which it does not embed.
    font: '',
    info: {
      Title: plain(particulars.title),
      Author: plain(particulars.author),
      Subject: plain(particulars.subject),
      Keywords: plain(particulars.keywords),
      Creator: 'Roundtable',
      Producer: 'Roundtable',
      CreationDate: particulars.madeAt,
    },
  });
}

/** The bytes of a document once it ends; ask before drawing. */
export function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
