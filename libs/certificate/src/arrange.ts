import { contentsBlock } from './contents.js';
import { factsBlock } from './facts.js';
import { footerBlock } from './footer.js';
import type { Block } from './layout.js';
import { page } from './layout.js';
import { letterhead } from './letterhead.js';
import type { CertificateSnapshot } from './snapshot.js';
import { courseBlock, headlineBlock, personBlock } from './statement.js';
import type { Wording } from './wording.js';
import { wordings } from './wording.js';

export interface PlacedBlock {
  top: number;
  block: Block;
}

export interface PlacedPage {
  head: PlacedBlock;
  body: PlacedBlock[];
  foot: PlacedBlock;
}

const headTop = 54;
const footBottom = page.height - 58;

/** Room above each block of the body and above the footer: the least, and the share it takes of what is left. */
const gaps = [
  { least: 24, share: 5 },
  { least: 16, share: 2 },
  { least: 16, share: 2 },
  { least: 14, share: 1.4 },
  { least: 14, share: 1.4 },
  { least: 16, share: 3 },
];

/** Tried in this order: the statement gives way only when the contents in small letters would not fit. */
const scales = [
  { scale: 1, smallest: 7.5 },
  { scale: 0.9, smallest: 7 },
  { scale: 0.8, smallest: 6.5 },
  { scale: 0.7, smallest: 5.5 },
  { scale: 0.6, smallest: 4.5 },
  { scale: 0.5, smallest: 3.5 },
];

interface Body {
  blocks: Block[];
  /** The least gaps and what is left over, in points. */
  scale: number;
  spare: number;
}

function fitBody(snapshot: CertificateSnapshot, words: Wording, height: number): Body {
  for (const { scale, smallest } of scales) {
    const statement = [
      ...[headlineBlock, personBlock, courseBlock].map((block) => block(snapshot, words, scale)),
      factsBlock(snapshot, words),
    ];
    const used = statement.reduce((sum, block) => sum + block.height, 0);
    const least = gaps.reduce((sum, gap) => sum + gap.least * scale, 0);
    const room = height - used - least;
    const contents = contentsBlock(snapshot, words, { room, smallest });
    if (contents) return { blocks: [...statement, contents], scale, spare: room - contents.height };
  }
  throw new Error(`Certificate ${snapshot.number} does not fit on one page.`);
}

/** Letterhead and footer stay where they are; the body breathes between them, more when there is less to say. */
export function arrange(snapshot: CertificateSnapshot): PlacedPage {
  const words = wordings[snapshot.language];
  const head = letterhead(snapshot, words);
  const foot = footerBlock(snapshot, words);
  const footTop = footBottom - foot.height;
  const { blocks, scale, spare } = fitBody(snapshot, words, footTop - headTop - head.height);
  const shares = gaps.reduce((sum, gap) => sum + gap.share, 0);
  let top = headTop + head.height;
  const body = blocks.map((block, index) => {
    const gap = gaps[index] ?? { least: 0, share: 0 };
    top += gap.least * scale + (spare * gap.share) / shares;
    const placed = { top, block };
    top += block.height;
    return placed;
  });
  return { head: { top: headTop, block: head }, body, foot: { top: footTop, block: foot } };
}
