/** A frame whose corners are hollowed by quarter circles, as if tables stood there. */
export function drawFrame(document: PDFKit.PDFDocument, inset: number, radius: number): void {
  const { width, height } = document.page;
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  const pull = radius * 0.5523;
  document
    .moveTo(left + radius, top)
    .lineTo(right - radius, top)
    .bezierCurveTo(right - radius, top + pull, right - pull, top + radius, right, top + radius)
    .lineTo(right, bottom - radius)
    .bezierCurveTo(right - pull, bottom - radius, right - radius, bottom - pull, right - radius, bottom)
    .lineTo(left + radius, bottom)
    .bezierCurveTo(left + radius, bottom - pull, left + pull, bottom - radius, left, bottom - radius)
    .lineTo(left, top + radius)
    .bezierCurveTo(left + pull, top + radius, left + radius, top + pull, left + radius, top)
    .closePath();
}
