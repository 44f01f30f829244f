import type { Element, Language, Line } from '@app/print';
import { colours, fit, formatDate, stack, style, widthOfLine, wrap } from '@app/print';
import type { Block } from './layout.js';
import { page } from './layout.js';
import type { CertificateSnapshot } from './snapshot.js';
import type { Wording } from './wording.js';

/** Room for the round table left of the issuer's name. */
export const motifSize = 44;

const issuerX = page.left + motifSize + 14;
const numberWidth = 112;
const issuerWidth = page.right - issuerX - numberWidth;

function issuerDetails({ issuer }: CertificateSnapshot, language: Language, words: Wording): string[] {
  const details = [`${issuer.seat} · ${words.companyId}\u00a0${issuer.companyId}`];
  if (issuer.accreditation) {
    const { number, date } = issuer.accreditation;
    details.push(words.accreditation(number, formatDate(date, language)));
  }
  return details;
}

/** In small letters, and in smaller ones when they would make the head of the page heavy. */
function fitDetails(texts: string[]) {
  const sizes = [8, 7.5, 7, 6.5, 6];
  const set = (size: number) => {
    const letters = style('regular', size, colours.muted);
    return { lines: texts.flatMap((text) => wrap(text, letters, issuerWidth)), leading: size * 1.38, style: letters };
  };
  const size = sizes.find((candidate) => set(candidate).lines.length <= texts.length) ?? 6;
  return set(size);
}

function rightAligned(text: string, y: number, letters: Line['style']): Line {
  return { text, x: page.right - widthOfLine(text, letters), y, style: letters };
}

/** Who issues it and under which number of the register. */
export function letterhead(snapshot: CertificateSnapshot, words: Wording): Block {
  const name = fit(snapshot.issuer.name, 'strong', {
    width: issuerWidth,
    steps: [
      { lines: 1, from: 11.5, to: 10 },
      { lines: 2, from: 10.5, to: 8 },
    ],
  });
  const details = fitDetails(issuerDetails(snapshot, snapshot.language, words));
  const nameLeading = name.size * 1.25;
  const height = Math.max(motifSize, name.lines.length * nameLeading + details.lines.length * details.leading + 2);
  const top =
    (height - (name.lines.length * nameLeading + details.lines.length * details.leading)) / 2 + name.size * 0.85;
  const detailTop = top + name.lines.length * nameLeading + 0.5;
  const number = fit(snapshot.number, 'strong', { width: numberWidth - 10, steps: [{ lines: 1, from: 11.5, to: 6 }] });
  const label = style('regular', 7.5, colours.muted);
  const elements: Element[] = [
    {
      tag: 'P',
      lines: stack(name.lines, { x: issuerX, y: top, leading: nameLeading }, style('strong', name.size, colours.ink)),
    },
    { tag: 'P', lines: stack(details.lines, { x: issuerX, y: detailTop, leading: details.leading }, details.style) },
    {
      tag: 'P',
      lines: [
        rightAligned(words.number, height / 2 - 4, label),
        ...number.lines.map((text) => rightAligned(text, height / 2 + 10, style('strong', number.size, colours.ink))),
      ],
    },
  ];
  return { height, elements, bars: [] };
}
