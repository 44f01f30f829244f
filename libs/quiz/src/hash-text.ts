/** Multiplication modulo 2^32. */
const times = Math.imul;

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function scramble(block: number): number {
  return times(rotate(times(block, 0xcc9e2d51), 15), 0x1b873593);
}

function finish(hash: number): number {
  let mixed = hash;
  mixed = times(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = times(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * MurmurHash3, 32 bits, of the text in UTF-8 (Austin Appleby, 2011, variant x86_32).
 * It spreads seeds well; it is not meant to withstand somebody who wants to find the text.
 */
export function hashText(text: string, key: number): number {
  const bytes = new TextEncoder().encode(text);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tailStart = bytes.length - (bytes.length % 4);
  let hash = key;

  for (let at = 0; at < tailStart; at += 4) {
    hash = times(rotate(hash ^ scramble(words.getUint32(at, true)), 13), 5) + 0xe6546b64;
  }

  let tail = 0;
  for (let at = bytes.length - 1; at >= tailStart; at -= 1) tail = (tail << 8) | words.getUint8(at);

  return finish(hash ^ scramble(tail) ^ bytes.length);
}
