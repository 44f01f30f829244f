interface RoundTable {
  x: number;
  y: number;
  /** To the outer edge of the seats. */
  radius: number;
  table: string;
  seats: string;
  /** One seat is the reader's. */
  ownSeat: string;
}

const SEATS = 8;

/** The sign of the association: a round table and eight seats, drawn with lines only. */
export function drawRoundTable(document: PDFKit.PDFDocument, sign: RoundTable): void {
  const thickness = sign.radius * 0.2;
  const distance = sign.radius - thickness / 2;
  document.circle(sign.x, sign.y, sign.radius * 0.5).fill(sign.table);
  document.lineWidth(thickness).lineCap('round');
  for (let seat = 0; seat < SEATS; seat++) {
    const middle = ((seat + 0.5) / SEATS) * 2 * Math.PI - Math.PI / 2;
    strokeArc(document, { ...sign, distance, from: middle - 0.19, to: middle + 0.19 });
    document.stroke(seat === 0 ? sign.ownSeat : sign.seats);
  }
  document.lineCap('butt');
}

interface Arc {
  x: number;
  y: number;
  distance: number;
  from: number;
  to: number;
}

/** One cubic curve is exact enough for an eighth of a circle. */
function strokeArc(document: PDFKit.PDFDocument, { x, y, distance, from, to }: Arc): void {
  const pull = (4 / 3) * Math.tan((to - from) / 4) * distance;
  const at = (angle: number) => ({ x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) });
  const [start, end] = [at(from), at(to)];
  document
    .moveTo(start.x, start.y)
    .bezierCurveTo(
      start.x - pull * Math.sin(from),
      start.y + pull * Math.cos(from),
      end.x + pull * Math.sin(to),
      end.y - pull * Math.cos(to),
      end.x,
      end.y,
    );
}
