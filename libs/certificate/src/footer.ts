import type { Element } from '@app/print';
import { bindShortWords, colours, fit, formatDate, stack, style, wrap } from '@app/print';
import type { Block } from './layout.js';
import { page } from './layout.js';
import type { CertificateSnapshot } from './snapshot.js';
import type { Wording } from './wording.js';

/** Side of the QR code: 37 mm, so that one module of version 20 is 0.38 mm. */
export const qrSize = 105;
export const qrX = page.right - qrSize;

const signatureWidth = 186;
const checkX = page.left + signatureWidth + 26;
const checkWidth = qrX - 16 - checkX;
const small = style('regular', 7.5, colours.muted);

function signature(snapshot: CertificateSnapshot, words: Wording): Element[] {
  const { issuer } = snapshot;
  const date = words.issuedOn(formatDate(snapshot.issuedOn, snapshot.language));
  const place = fit(`${issuer.seat},`, 'regular', {
    width: signatureWidth,
    steps: [
      { lines: 1, from: 9, to: 8 },
      { lines: 2, from: 8.5, to: 7 },
      { lines: 5, from: 7, to: 5 },
    ],
  });
  const name = fit(issuer.signatory.name, 'strong', {
    width: signatureWidth,
    steps: [
      { lines: 1, from: 10, to: 7 },
      { lines: 2, from: 7, to: 4.5 },
    ],
  });
  const office = fit(issuer.signatory.office, 'regular', {
    width: signatureWidth,
    steps: [
      { lines: 1, from: 8.5, to: 7.5 },
      { lines: 2, from: 7.5, to: 6 },
    ],
  });
  const at = { x: page.left, leading: 12 };
  const placeLetters = style('regular', place.size, colours.ink);
  return [
    { tag: 'P', lines: stack([...place.lines, date], { ...at, y: 7, leading: place.size * 1.35 }, placeLetters) },
    {
      tag: 'P',
      lines: stack(
        name.lines,
        { ...at, y: name.lines.length > 1 ? 79 : 84, leading: name.size * 1.2 },
        style('strong', name.size, colours.ink),
      ),
    },
    {
      tag: 'P',
      lines: stack(office.lines, { ...at, y: 96, leading: 9 }, style('regular', office.size, colours.muted)),
    },
  ];
}

/** The address to type: without the scheme, and without the code, which stands above it. */
export function toTypedAddress(url: string, code: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
  return (bare.endsWith(code) ? bare.slice(0, -code.length) : bare).replace(/\/$/, '');
}

function check({ verification }: CertificateSnapshot, words: Wording): Element[] {
  const x = checkX;
  const code = fit(verification.code, 'strong', { width: checkWidth, steps: [{ lines: 1, from: 9, to: 5 }] });
  const address = fit(toTypedAddress(verification.url, verification.code), 'regular', {
    width: checkWidth,
    steps: [
      { lines: 1, from: 8, to: 6.5 },
      { lines: 3, from: 7, to: 5 },
    ],
  });
  const help = fit(words.verificationHelp, 'regular', { width: checkWidth, steps: [{ lines: 3, from: 7.5, to: 7 }] });
  const addressLeading = address.size * 1.25;
  const bottom = qrSize - 1;
  const addressTop = bottom - (address.lines.length - 1) * addressLeading;
  const helpTop = addressTop - help.lines.length * 10 - 1;
  const addressLines = stack(
    address.lines,
    { x, y: addressTop, leading: addressLeading },
    style('regular', address.size, colours.teal),
  );
  return [
    { tag: 'H2', lines: stack([words.verification], { x, y: helpTop - 32, leading: 0 }, headingStyle) },
    {
      tag: 'P',
      lines: stack(code.lines, { x, y: helpTop - 16, leading: 0 }, style('strong', code.size, colours.ink)),
    },
    { tag: 'P', lines: stack(help.lines, { x, y: helpTop, leading: 10 }, small) },
    { tag: 'P', lines: addressLines, href: { url: verification.url, alt: words.linkAlt(verification.url) } },
  ];
}

const headingStyle = style('strong', 8.5, colours.teal);

function footnotes(snapshot: CertificateSnapshot, words: Wording): string[] {
  const legal = snapshot.kind === 'statutory' && snapshot.legalBase;
  const texts = [legal ? `${words.legalBase}: ${snapshot.legalBase}` : null, snapshot.acknowledgement];
  return texts.filter((text) => typeof text === 'string' && text !== '').map((text) => text as string);
}

/** Place, date and signature on the left, how to check it in the middle; the QR code stands on the right. */
export function footerBlock(snapshot: CertificateSnapshot, words: Wording): Block {
  const notes = footnotes(snapshot, words).flatMap((text) =>
    wrap(bindShortWords(text, snapshot.language), small, page.contentWidth),
  );
  const top = qrSize + 20;
  const elements = [...signature(snapshot, words), ...check(snapshot, words)];
  if (notes.length > 0) {
    elements.push({ tag: 'P', lines: stack(notes, { x: page.left, y: top, leading: 10 }, small) });
  }
  const line = { x: page.left, y: 70, width: signatureWidth, height: 0.6, colour: colours.ink };
  return { height: notes.length > 0 ? top + (notes.length - 1) * 10 + 2 : qrSize, elements, bars: [line] };
}
