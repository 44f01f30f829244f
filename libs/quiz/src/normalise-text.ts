/** Letters that Unicode does not take apart into a base letter and a mark. */
const specialLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};

/**
 * The text without what does not matter in a typed answer: diacritics, case, quotation marks, the number and kind of
 * spaces and dashes, punctuation at the end. A text of nothing else is left as it was typed.
 */
export function normaliseText(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœøłđðþßı]/g, (letter) => specialLetters[letter] ?? letter)
    .replace(/[\p{Pi}\p{Pf}"'`´„‚]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?…]+$/, '')
    .trim();
  return plain === '' ? text.trim() : plain;
}

/** Whether two texts count as the same answer; "15dní" is "15 dní". */
export function isSameAnswer(typed: string, accepted: string): boolean {
  return withoutSpaces(typed) === withoutSpaces(accepted);
}

function withoutSpaces(text: string): string {
  return normaliseText(text).replaceAll(' ', '');
}
