import { randomBytes } from 'node:crypto';
import { newVerificationCode, normaliseCode } from './verification-code.js';

describe('a new verification code', () => {
  it('has twenty symbols of Crockford’s base 32 in groups of four', () => {
    expect(newVerificationCode(randomBytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
  });

  it('comes from the random bytes alone', () => {
    const bytes = (size: number) => Uint8Array.from({ length: size }, (_, index) => index * 13);

    expect(newVerificationCode(bytes)).toBe('0DT7-M1EV-8N2F-W9P3-GXAQ');
  });

  it('uses every symbol equally often', () => {
    const counts = new Map<string, number>();
    for (let start = 0; start < 256; start += 1) {
      const code = newVerificationCode((size) => new Uint8Array(size).fill(start));
      counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    }

    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it('is refused when the source gives too few bytes', () => {
    expect(() => newVerificationCode(() => new Uint8Array(3))).toThrow('got 3');
  });
});

describe('a code typed from paper', () => {
  const code = '0DTM-1EVN-2FWP-3GXQ-4HYR';

  it.each([
    code,
    '0dtm 1evn 2fwp 3gxq 4hyr',
    'ODTM-lEVN-2FWP-3GXQ-4HYR',
    'odtmIevn2fwp3gxq4hyr',
    ' 0DTM–1EVN–2FWP–3GXQ–4HYR\n',
    '0DTM\u00a01EVN\u20112FWP.3GXQ·4HYR',
  ])('is understood: %j', (typed) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  it.each(['', '0DTM-1EVN-2FWP-3GXQ-4HY', '0DTM-1EVN-2FWP-3GXQ-4HYRR', 'UDTM-1EVN-2FWP-3GXQ-4HYR', '0DTM/1EVN'])(
    'is no code: %j',
    (typed) => {
      expect(normaliseCode(typed)).toBeNull();
    },
  );
});
