import { plain } from '../../platform/plain-text.js';

const LENGTH = 140;
/** How much of it stands before the match. */
const LEAD = 50;

/** About 140 characters of a text around a place in its `plain` form, cut between words. */
export function excerptOf(text: string, placeInPlain: number): string {
  const at = placeInText(text, placeInPlain);
  const start = at <= LEAD ? 0 : nextWord(text, at - LEAD, at);
  if (text.length <= start + LENGTH) return `${start > 0 ? '…' : ''}${text.slice(start).trim()}`;
  const end = text.lastIndexOf(' ', start + LENGTH);
  const part = text.slice(start, end > at ? end : start + LENGTH).trim();
  return `${start > 0 ? '…' : ''}${part}…`;
}

/** The plain form is shorter or longer than the text: marks and double spaces go, ligatures become two letters. */
function placeInText(text: string, placeInPlain: number): number {
  let length = 0;
  let isAfterSpace = true;
  let at = 0;
  for (const sign of text) {
    const isSpace = /\s/.test(sign);
    if (!isSpace) length += plain(sign).length;
    else if (!isAfterSpace) length += 1;
    isAfterSpace = isSpace;
    if (length > placeInPlain) return at;
    at += sign.length;
  }
  return 0;
}

function nextWord(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= latest ? from : space + 1;
}
