import { readFileSync } from 'node:fs';
import type { Line } from '@app/print';
import { linesOf, toQrMatrix } from '@app/print';
import PDFDocument from 'pdfkit';
import { attendees, kit } from '../testing/samples.js';
import { badges } from '../src/badges.js';
import { feedbackSheet } from '../src/feedback-sheet.js';
import type { DayKit } from '../src/index.js';
import { formatRowCode, renderDayKit } from '../src/index.js';
import { toJob } from '../src/page.js';
import { roomSign } from '../src/room-sign.js';
import { runSheet } from '../src/run-sheet.js';
import { signInSheet } from '../src/sign-in-sheet.js';

const ROUNDS = 12;
const day: DayKit = { ...kit, attendees: attendees(30), held: [] };

interface RawPage {
  lines: Line[];
  isLandscape: boolean;
}

/** Lines with their places: what a caller of plain pdfkit would have written down by hand. */
function toRawPages(): RawPage[] {
  const job = toJob(day);
  const pages = [signInSheet, badges, roomSign, feedbackSheet, runSheet].flatMap((part) => part(job));
  return pages.map(({ elements, isLandscape }) => ({ lines: elements.flatMap(linesOf), isLandscape }));
}

const fonts = {
  regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  strong: readFileSync(require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf')),
};

/** The same words in the same places and as many QR codes: no tags, no fitting, no rules. The yardstick. */
function renderWithRawPdfkit(pages: RawPage[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 0, font: '', autoFirstPage: false });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.registerFont('regular', fonts.regular);
    document.registerFont('strong', fonts.strong);
    for (const [index, { lines, isLandscape }] of pages.entries()) {
      document.addPage({ size: 'A4', margin: 0, layout: isLandscape ? 'landscape' : 'portrait' });
      for (const { text, x, y, style } of lines) {
        document.font(style.face).fontSize(style.size).fillColor(style.colour);
        document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      }
      if (index === 0) drawQrCodes(document);
    }
    document.end();
  });
}

function drawQrCodes(document: PDFKit.PDFDocument): void {
  for (const [row, { subjectId }] of day.attendees.entries()) {
    const { runs, size } = toQrMatrix(formatRowCode({ dayId: day.day.id, subjectId }));
    const side = 31 / size;
    for (const { x, y, length } of runs) document.rect(500 + x * side, 20 + row * 20 + y * side, length * side, side);
    document.fill('#000000');
  }
}

async function timed(work: () => Promise<Uint8Array>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function bench(): Promise<void> {
  const first = await timed(() => renderDayKit(day));
  const pages = toRawPages();
  let [own, raw] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    own += await timed(() => renderDayKit(day));
    raw += await timed(() => renderWithRawPdfkit(pages));
  }
  const perSecond = (total: number) => ((ROUNDS * pages.length) / total) * 1000;
  const lines = [
    `first kit: ${first.toFixed(1)} ms, ${pages.length} pages`,
    `pages: ${perSecond(own).toFixed(1)} per second`,
    `plain pdfkit: ${perSecond(raw).toFixed(1)} per second`,
    `ratio: ${(raw / own).toFixed(2)} (aim: at least 0.50)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (require.main === module) void bench();
