import type { Bar, Element, Line, QrElement, TextElement } from './elements.js';
import { colours } from './elements.js';
import { widthOfLine } from './typesetting.js';

type Document = PDFKit.PDFDocument;
type StructureElement = ReturnType<Document['struct']>;

/** pdfkit knows these options; its types do not. */
const toOptions = (options: object) => options as PDFKit.Mixins.StructureElementOptions;

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

function toText(document: Document, { tag, lines, href, scope, lang }: TextElement, top: number): StructureElement {
  const draw = () => drawLines(document, lines, top);
  const options = toOptions({ ...(scope ? { scope } : {}), ...(lang ? { lang } : {}) });
  // An empty cell has nothing to draw, and a mark without content would be a fault.
  if (!href) return document.struct(tag, options, lines.length > 0 ? draw : []);
  const link: StructureElement = document.struct('Link', { alt: href.alt }, () => {
    draw();
    const placed = lines.map((line) => ({ ...line, y: line.y + top }));
    addLink(document, placed, { ...href, element: link });
  });
  return document.struct(tag, options, link);
}

function toFigure(document: Document, { qr, alt, x: left, y, size }: QrElement, top: number): StructureElement {
  const bbox = [left, top + y, left + size, top + y + size];
  return document.struct('Figure', toOptions({ alt, bbox }), () => {
    document
      .save()
      .translate(left, top + y)
      .scale(size / qr.size);
    for (const { x, y: row, length } of qr.runs) document.rect(x, row, length, 1);
    document.fill(colours.ink).restore();
  });
}

/** What is drawn once it is added to a structure that belongs to the document. `top` moves it down the page. */
export function toStructure(document: Document, element: Element, top: number): StructureElement {
  if ('children' in element) {
    const { tag, children, title, scope } = element;
    return document.struct(
      tag,
      toOptions({ ...(title ? { title } : {}), ...(scope ? { scope } : {}) }),
      children.map((child) => toStructure(document, child, top)),
    );
  }
  return element.tag === 'Figure' ? toFigure(document, element, top) : toText(document, element, top);
}

/** Everything that is there for the eye only. */
export function drawDecoration(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

/** Rules and areas of one colour. */
export function drawBars(document: Document, bars: readonly Bar[], top: number): void {
  for (const bar of bars) document.rect(bar.x, top + bar.y, bar.width, bar.height).fill(bar.colour);
}
