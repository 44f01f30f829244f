import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { CertificatePayload } from './payload.js';
import { parsePayload, toBase64Url, toSignedText } from './payload.js';

export interface SigningKey {
  /** Eight characters taken from the public key. */
  keyId: string;
  /** PKCS #8 in base64url: to be kept secret. */
  privateKey: string;
  /** The 32 bytes of the Ed25519 public key in base64url: to be published. */
  publicKey: string;
}

/** A published key, past or present. */
export interface VerificationKey {
  id: string;
  publicKey: string;
}

export type Verification =
  | { valid: true; keyId: string; payload: CertificatePayload }
  | { valid: false; reason: 'unreadable' | 'unknown_key' | 'bad_signature' };

function readPrivateKey(privateKey: string) {
  return createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' });
}

function readPublicKey(publicKey: string) {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
}

/** The public half of a private key, as 32 bytes in base64url: the `x` of a JWK. */
export function exportPublicKey(privateKey: string): string {
  const { x } = createPublicKey(readPrivateKey(privateKey)).export({ format: 'jwk' });
  if (!x) throw new Error('The private key is not an Ed25519 key.');
  return x;
}

/** A new Ed25519 key; old ones stay published, because paper does not expire. */
export function newSigningKey(): SigningKey {
  const pair = generateKeyPairSync('ed25519');
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  const publicKey = exportPublicKey(privateKey);
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest();
  return { keyId: toBase64Url(digest).slice(0, 8), privateKey, publicKey };
}

/** The text to put behind `#` of the verification address in the QR code. */
export function signPayload(payload: CertificatePayload, privateKey: string, keyId: string): string {
  const signed = toSignedText(keyId, payload);
  const signature = sign(null, Buffer.from(signed), readPrivateKey(privateKey));
  return `${signed}.${toBase64Url(signature)}`;
}

/** Whether a payload was signed with one of the published keys and not changed since. */
export function verifyPayload(text: string, publicKeys: readonly VerificationKey[]): Verification {
  const parsed = parsePayload(text);
  if (!parsed) return { valid: false, reason: 'unreadable' };
  const key = publicKeys.find(({ id }) => id === parsed.keyId);
  if (!key) return { valid: false, reason: 'unknown_key' };
  const isGenuine = verify(null, parsed.signedBytes, readPublicKey(key.publicKey), parsed.signature);
  if (!isGenuine) return { valid: false, reason: 'bad_signature' };
  return { valid: true, keyId: parsed.keyId, payload: parsed.fields };
}
