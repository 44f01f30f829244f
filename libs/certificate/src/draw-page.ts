import type { PlacedBlock, PlacedPage } from './arrange.js';
import { qrSize, qrX } from './footer.js';
import type { Element, Line } from './layout.js';
import { colours, page } from './layout.js';
import { motifSize } from './letterhead.js';
import type { QrMatrix } from './qr.js';
import { drawFrame, drawRoundTable } from './round-table.js';
import { widthOfLine } from './typesetting.js';

type Document = PDFKit.PDFDocument;
type StructureElement = ReturnType<Document['struct']>;

interface QrFigure {
  matrix: QrMatrix;
  alt: string;
}

/** Everything that is there for the eye only. */
function drawDecoration(document: Document, { head, body, foot }: PlacedPage): void {
  document.markContent('Artifact', { type: 'Layout' });
  document.rect(0, 0, page.width, page.height).fill(colours.paper);
  document.save();
  drawFrame(document, page.frame, 16);
  document.clip();
  const { ghost } = colours;
  const sign = { x: page.right - 22, y: 330, radius: 212 };
  drawRoundTable(document, { ...sign, table: ghost, seats: ghost, ownSeat: ghost });
  document.restore();
  drawFrame(document, page.frame, 16);
  document.lineWidth(0.8).stroke(colours.teal);
  const radius = motifSize / 2;
  const seat = { x: page.left + radius, y: head.top + head.block.height / 2, radius };
  drawRoundTable(document, { ...seat, table: colours.teal, seats: colours.teal, ownSeat: colours.clay });
  for (const { top, block } of [...body, foot]) {
    for (const bar of block.bars) document.rect(bar.x, top + bar.y, bar.width, bar.height).fill(bar.colour);
  }
  document.endMarkedContent();
}

function drawLines(document: Document, lines: Line[], top: number): void {
  for (const { text, x, y, style } of lines) {
    document.font(style.face, style.size).fillColor(style.colour);
    document.text(text, x, top + y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

/** The annotation over a printed address; pdfkit writes a plain string as a name, so the text goes in as an object. */
function addLink(document: Document, lines: Line[], target: { url: string; alt: string; element: StructureElement }) {
  const options = { structParent: target.element, Contents: new String(target.alt) as string };
  for (const { text, x, y, style } of lines) {
    document.link(x, y - style.size, widthOfLine(text, style), style.size * 1.3, target.url, options);
  }
}

function toStructure(document: Document, element: Element, top: number): StructureElement {
  if ('children' in element) {
    return document.struct(
      element.tag,
      {},
      element.children.map((child) => toStructure(document, child, top)),
    );
  }
  const { tag, lines, href } = element;
  const draw = () => drawLines(document, lines, top);
  if (!href) return document.struct(tag, {}, draw);
  const link: StructureElement = document.struct('Link', { alt: href.alt }, () => {
    draw();
    const placed = lines.map((line) => ({ ...line, y: line.y + top }));
    addLink(document, placed, { ...href, element: link });
  });
  return document.struct(tag, {}, link);
}

function toFigure(document: Document, { matrix, alt }: QrFigure, top: number): StructureElement {
  const bbox: [number, number, number, number] = [qrX, top, qrX + qrSize, top + qrSize];
  return document.struct('Figure', { alt, bbox } as PDFKit.Mixins.StructureElementOptions, () => {
    document
      .save()
      .translate(qrX, top)
      .scale(qrSize / matrix.size);
    for (const { x, y, length } of matrix.runs) document.rect(x, y, length, 1);
    document.fill(colours.ink).restore();
  });
}

/** Draws the decoration, then the text and the QR code in the order in which they are read. */
export function drawPage(document: Document, placed: PlacedPage, qr: QrFigure): void {
  drawDecoration(document, placed);
  const root = document.struct('Document');
  document.addStructure(root);
  const add = ({ top, block }: PlacedBlock) =>
    block.elements.forEach((element) => root.add(toStructure(document, element, top)));
  [placed.head, ...placed.body, placed.foot].forEach(add);
  root.add(toFigure(document, qr, placed.foot.top));
  root.end();
}
