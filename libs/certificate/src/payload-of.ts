import { fullName } from './full-name.js';
import type { CertificatePayload } from './payload.js';
import { encodeFields } from './payload.js';
import type { CertificateSnapshot } from './snapshot.js';

/** With an address of 80 characters the QR code then stays within version 20 at level M, 666 bytes. */
const MAX_BYTES = 355;

/** What is shortened first, and to how many characters at least. */
const shortening = [
  { field: 'course', least: 40 },
  { field: 'issuer', least: 24 },
  { field: 'holder', least: 40 },
] as const;

function shorten(text: string, length: number): string {
  return `${[...text].slice(0, length).join('').trimEnd()}…`;
}

/** What of a snapshot is signed. Very long titles end with “…”: the QR code has to be read from paper by a telephone. */
export function payloadOf(snapshot: CertificateSnapshot): CertificatePayload {
  const payload: CertificatePayload = {
    number: snapshot.number,
    kind: snapshot.kind,
    holder: fullName(snapshot.holder),
    course: snapshot.course.title,
    hours: snapshot.hours,
    completedOn: snapshot.completedOn,
    issuedOn: snapshot.issuedOn,
    validUntil: snapshot.validUntil,
    issuer: snapshot.issuer.name,
    code: snapshot.verification.code,
  };
  for (const { field, least } of shortening) {
    const whole = payload[field];
    for (let length = [...whole].length - 1; length >= least && encodeFields(payload).length > MAX_BYTES; length--) {
      payload[field] = shorten(whole, length);
    }
  }
  return payload;
}
