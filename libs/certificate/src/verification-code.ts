/** Crockford's base 32: no I, L, O and U, which are misread or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 20;
const GROUP_LENGTH = 4;

function group(symbols: string): string {
  return symbols.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g'))?.join('-') ?? '';
}

/** A code of 100 random bits, such as K7QF-2M9X-4TBD-8WHN-JR3P. `randomBytes` is node:crypto's. */
export function newVerificationCode(randomBytes: (size: number) => Uint8Array): string {
  const bytes = randomBytes(CODE_LENGTH);
  if (bytes.length !== CODE_LENGTH) throw new Error(`Asked for ${CODE_LENGTH} random bytes, got ${bytes.length}.`);
  // Five bits of each byte: 32 divides 256, so every symbol is as likely as any other.
  return group(Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(''));
}

/**
 * The code somebody meant who typed it from paper: any case, with or without dashes and spaces, O for 0, I or l for 1.
 * Null if it cannot be a code.
 */
export function normaliseCode(text: string): string | null {
  const symbols = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212_.·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`).test(symbols) ? group(symbols) : null;
}
