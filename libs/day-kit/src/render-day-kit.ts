import {
  addFaces,
  collect,
  colours,
  drawBars,
  drawDecoration,
  drawRoundTable,
  findUnprintable,
  formatDate,
  openDocument,
  toStructure,
} from '@app/print';
import { badges } from './badges.js';
import type { DayKit, DayKitPart } from './day-kit.js';
import { dayKitParts } from './day-kit.js';
import { feedbackSheet } from './feedback-sheet.js';
import { toLocal } from './local-time.js';
import type { Job, Page, Sign } from './page.js';
import { courseTitles, toJob } from './page.js';
import { roomSign } from './room-sign.js';
import { runSheet } from './run-sheet.js';
import { signInSheet } from './sign-in-sheet.js';

const parts: Record<DayKitPart, (job: Job) => Page[]> = {
  'sign-in': signInSheet,
  badges,
  'room-sign': roomSign,
  feedback: feedbackSheet,
  'run-sheet': runSheet,
};

/** A day is near when somebody prints its kit: a sign that the font lacks becomes “?” and stops nothing. */
function printable<T>(value: T): T {
  if (typeof value === 'string') {
    const strange = new Set(findUnprintable(value.normalize('NFC')).filter((sign) => sign !== '\n'));
    return [...value.normalize('NFC')].map((sign) => (strange.has(sign) ? '?' : sign)).join('') as T;
  }
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner as unknown)])) as T;
}

function drawSign(document: PDFKit.PDFDocument, { isGhost, ...place }: Sign): void {
  const { ghost, teal, clay } = colours;
  const own = { table: teal, seats: teal, ownSeat: clay };
  drawRoundTable(document, { ...place, ...(isGhost ? { table: ghost, seats: ghost, ownSeat: ghost } : own) });
}

/** Draws the pages of these parts one after another; their order is that of `dayKitParts`. */
export async function renderDayKit(kit: DayKit, wanted: readonly DayKitPart[] = dayKitParts): Promise<Uint8Array> {
  const job = toJob(printable(kit));
  const { day, organiser, cohort } = job.kit;
  const [title = cohort] = courseTitles(job);
  const date = formatDate(toLocal(day.startsAt, day.zone).day, job.languages[0] ?? 'cs');
  const document = openDocument({
    locale: job.lead.locale,
    title: `${job.lead.dayKit}: ${title}, ${date}`,
    author: organiser.name,
    subject: title,
    keywords: cohort,
    madeAt: kit.madeAt,
    hasFirstPage: false,
  });
  const bytes = collect(document);
  addFaces(document);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const part of dayKitParts.filter((one) => wanted.includes(one))) {
    for (const page of parts[part](job)) {
      document.addPage({ size: 'A4', margin: 0, layout: page.isLandscape ? 'landscape' : 'portrait' });
      drawDecoration(document, () => {
        page.signs.forEach((sign) => drawSign(document, sign));
        drawBars(document, page.bars, 0);
      });
      root.add(toStructure(document, { tag: 'Sect', title: page.title, children: page.elements }, 0));
    }
  }
  root.end();
  document.end();
  return bytes;
}
