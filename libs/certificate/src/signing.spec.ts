import { councillor, longest, norwegian, officer, statutory } from '../testing/samples.js';
import { payloadOf } from './payload-of.js';
import { fromBase64Url, parsePayload } from './payload.js';
import { toQrMatrix } from '@app/print';
import { exportPublicKey, newSigningKey, signPayload, verifyPayload } from './signing.js';

const key = newSigningKey();
const published = [{ id: key.keyId, publicKey: key.publicKey }];
const payload = payloadOf(statutory);
const text = signPayload(payload, key.privateKey, key.keyId);

describe('a signed payload', () => {
  it('says everything it was given', () => {
    expect(verifyPayload(text, published)).toEqual({ valid: true, keyId: key.keyId, payload });
  });

  it('keeps a day of expiry', () => {
    const expiring = payloadOf(officer);

    const verified = verifyPayload(signPayload(expiring, key.privateKey, key.keyId), published);

    expect(verified).toMatchObject({ valid: true, payload: { validUntil: '2030-05-21' } });
  });

  it('can be read with the address in front of it', () => {
    expect(parsePayload(`https://kurzy.roundtable.example/verify/K7QF#${text}`)?.fields).toEqual(payload);
  });

  it('is refused when any character is another one', () => {
    const accepted = [...text].flatMap((original, index) =>
      [...'Aa0_-.'].filter((other) => {
        const changed = text.slice(0, index) + other + text.slice(index + 1);
        return other !== original && verifyPayload(changed, published).valid;
      }),
    );

    expect(accepted).toEqual([]);
  });

  it('is refused when the last character only spells the same bytes differently', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twins = [...alphabet].filter((last) => verifyPayload(text.slice(0, -1) + last, published).valid);

    expect(twins).toEqual([text.at(-1)]);
  });

  it('is refused when a character is lost or added', () => {
    expect(verifyPayload(text.slice(0, -1), published)).toEqual({ valid: false, reason: 'unreadable' });
    expect(verifyPayload(`${text}A`, published)).toEqual({ valid: false, reason: 'unreadable' });
  });

  it('is refused when its key was never published', () => {
    const other = newSigningKey();

    expect(verifyPayload(text, [{ id: other.keyId, publicKey: other.publicKey }])).toEqual({
      valid: false,
      reason: 'unknown_key',
    });
  });

  it('is refused when another key borrows the name of a published one', () => {
    const forged = signPayload(payload, newSigningKey().privateKey, key.keyId);

    expect(verifyPayload(forged, published)).toEqual({ valid: false, reason: 'bad_signature' });
  });

  it.each(['', 'hello', '2.a1B2c3D4.W10.x', '1.a1B2c3D4.W10', 'https://example.org/verify/K7QF'])(
    'is not %j',
    (other) => {
      expect(verifyPayload(other, published)).toEqual({ valid: false, reason: 'unreadable' });
    },
  );
});

describe('a browser', () => {
  it.each([
    ['accepts what the server signed', text, true],
    ['refuses another name', signPayload(payload, key.privateKey, key.keyId).replace(/\.(.{20})./, '.$1A'), false],
  ])('%s', async (_, candidate, expected) => {
    const parsed = parsePayload(candidate);
    const raw = fromBase64Url(key.publicKey);
    if (!raw) throw new Error('The public key is not base64url.');
    const publicKey = await globalThis.crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);

    const isGenuine =
      parsed !== null &&
      (await globalThis.crypto.subtle.verify('Ed25519', publicKey, parsed.signature, parsed.signedBytes));

    expect(isGenuine).toBe(expected);
  });
});

describe('a signing key', () => {
  it('gives its public half as 32 bytes', () => {
    expect(exportPublicKey(key.privateKey)).toBe(key.publicKey);
    expect(fromBase64Url(key.publicKey)).toHaveLength(32);
  });

  it('is new each time', () => {
    expect(newSigningKey().keyId).not.toBe(key.keyId);
  });
});

describe('the QR code', () => {
  it.each([councillor, officer, norwegian, statutory, longest])('of $number can be read from paper', (snapshot) => {
    const signed = signPayload(payloadOf(snapshot), key.privateKey, key.keyId);

    const { version } = toQrMatrix(`${snapshot.verification.url}#${signed}`);

    expect(version).toBeLessThanOrEqual(20);
  });

  it('shortens only titles that are too long for it, and says so', () => {
    expect(payloadOf(statutory).course).toBe(statutory.course.title);
    expect(payloadOf(longest).course).toMatch(/^Příprava .*…$/);
  });
});
