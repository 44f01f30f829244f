import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Wrong entries that a code survives. */
export const MOST_CODE_TRIES = 5;

/** Six random digits for typing. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** Keyed and bound to its record: from the table alone, a million digits tried out tell nothing. */
export function hashCode(secret: string, recordId: string, code: string): string {
  return createHmac('sha256', secret).update(`one-time code ${recordId} ${code}`).digest('hex');
}

/** Compares two hashes in a time that does not tell where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
