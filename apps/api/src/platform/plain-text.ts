const withoutMarks: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** Text without diacritics and capitals and with single spaces: for search and for order that both databases share. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæåłđßœþð]/g, (letter) => withoutMarks[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Escapes what LIKE would read as a pattern; use with `ESCAPE '\'`. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
