import { parsePayload, type CertificatePayload } from '@app/certificate/payload';
import { certificateApi } from '@app/contracts';
import { call } from '../../shared/api.js';

export type SignatureVerdict =
  { state: 'good'; fields: CertificatePayload } | { state: 'bad' | 'unknownKey' | 'unreadable' | 'unsupported' };

function bytesOf(base64Url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64Url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** Null in a browser without Ed25519, or on a page that is not served safely. */
async function importKey(publicKey: string): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return null;
  }
}

/** Checks in the browser what a QR code carries: the server is asked for its public keys and for nothing else. */
export async function verifySignature(hash: string): Promise<SignatureVerdict> {
  const parsed = parsePayload(hash);
  if (!parsed) return { state: 'unreadable' };
  const { keys } = await call(certificateApi.keys, {});
  const published = keys.find(({ id }) => id === parsed.keyId);
  if (!published) return { state: 'unknownKey' };
  const key = await importKey(published.publicKey);
  if (!key) return { state: 'unsupported' };
  const isGenuine = await crypto.subtle.verify('Ed25519', key, parsed.signature, parsed.signedBytes);
  return isGenuine ? { state: 'good', fields: parsed.fields } : { state: 'bad' };
}
