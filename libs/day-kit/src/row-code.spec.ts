import { randomUUID } from 'node:crypto';
import { toQrMatrix } from '@app/print';
import { formatRowCode, parseRowCode } from './row-code.js';

const dayId = '019b0a3c-4d5e-7f60-8123-456789abcdef';
const subjectId = '019b0a3c-ffff-7000-bfff-fffefdfcfbfa';

describe('the code of a row', () => {
  it('names the day and the booking in 49 characters, for a QR code that stays coarse', () => {
    const code = formatRowCode({ dayId, subjectId });

    expect(code).toBe('RT1:AZsKPE1ef2CBI0VniavN7w:AZsKPP__cAC____-_fz7-g');
    expect(toQrMatrix(code).version).toBe(4);
  });

  it('is read back', () => {
    for (let round = 0; round < 200; round++) {
      const row = { dayId: randomUUID(), subjectId: randomUUID() };
      expect(parseRowCode(` ${formatRowCode(row)}\n`)).toEqual(row);
    }
  });

  it.each([
    '',
    'RT1',
    'RT2:AZsKPE1ef2CBI0VniavN7w:AZsKPP__cAC____-_fz7-g',
    'RT1:AZsKPE1ef2CBI0VniavN7w',
    'RT1:AZsKPE1ef2CBI0VniavN7w:AZsKPP__cAC____-_fz7-gg',
    // The last character has four bits too many: a second spelling of the same bytes.
    'RT1:AZsKPE1ef2CBI0VniavN7x:AZsKPP__cAC____-_fz7-g',
    'https://example.org/RT1:AZsKPE1ef2CBI0VniavN7w:AZsKPP__cAC____-_fz7-g',
  ])('is nothing else: %j', (text) => {
    expect(parseRowCode(text)).toBeNull();
  });
});
