/** Letters of Czech and Slovak names that are not ASCII. */
const CZECH_OFTEN = new Set('áčďěíňóřšťúůýžÁČĎĚÍŇÓŘŠŤÚŮÝŽ');
const CZECH = new Set([...CZECH_OFTEN, ...'ľĺŕĽĹŔ']);
const NORDIC = new Set('æøåÆØÅ');
/** Foreign names of every country: they say nothing about the encoding, their bytes are the same in both. */
const ANYWHERE = new Set('éäöüëßÉÄÖÜËçÇôÔ');

/**
 * Text of a file that does not say its encoding. UTF-8 is certain when it decodes; else it is what Excel writes on a
 * Czech (Windows-1250) or a Norwegian (Windows-1252) machine, told by which letters come out.
 */
export function decodeText(bytes: Buffer): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const central = new TextDecoder('windows-1250').decode(bytes);
    const western = new TextDecoder('windows-1252').decode(bytes);
    return isCentral(central, western) ? central : western;
  }
}

function markedEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function isCentral(central: string, western: string): boolean {
  const forCentral = plausibility(central, CZECH_OFTEN, CZECH);
  const forWestern = plausibility(western, NORDIC, NORDIC);
  if (forCentral !== forWestern) return forCentral > forWestern;
  // Only ř or ø, which are one byte: a Czech list without á, é, í is rarer than a Norwegian one without æ and å.
  return countOf(central, /\.cz\b|obec|m[eě]sto/gi) > countOf(western, /\.no\b|kommune/gi);
}

/** Letters that belong to the language, less twice those that do not. */
function plausibility(text: string, often: ReadonlySet<string>, atAll: ReadonlySet<string>): number {
  let score = 0;
  for (const sign of text) {
    if (sign < '\u00c0' || ANYWHERE.has(sign) || !/\p{L}/u.test(sign)) continue;
    if (often.has(sign)) score += 1;
    else if (!atAll.has(sign)) score -= 2;
  }
  return score;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
