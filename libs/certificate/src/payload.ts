/**
 * The text behind the address in the QR code: `1.<key id>.<fields>.<signature>`, the last two in base64url.
 * The signature (Ed25519) is over everything before the last dot. This file runs in a browser as it is.
 */
export interface CertificatePayload {
  number: string;
  kind: 'confirmation' | 'statutory';
  /** The name as it is printed. */
  holder: string;
  /** May end with “…” where the whole title would make the QR code too fine. */
  course: string;
  /** Teaching hours of 45 minutes. */
  hours: number;
  /** Days are YYYY-MM-DD. */
  completedOn: string;
  issuedOn: string;
  validUntil: string | null;
  issuer: string;
  code: string;
}

export interface ParsedPayload {
  keyId: string;
  signedBytes: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  /** Not to be believed before the signature is verified. */
  fields: CertificatePayload;
}

const VERSION = '1';
const SHAPE = /^1\.([\w-]{8})\.([\w-]{2,2000})\.([\w-]{86})$/;
const DAY_IN_MS = 86_400_000;

export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null unless the text is exactly what `toBase64Url` writes: a second spelling of the same bytes is not accepted. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : null;
}

const toDayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_IN_MS;
const toDay = (dayNumber: number) => new Date(dayNumber * DAY_IN_MS).toISOString().slice(0, 10);

/** The fields as bytes: a JSON array in a fixed order, days as days since 1970. */
export function encodeFields(fields: CertificatePayload): Uint8Array<ArrayBuffer> {
  const values = [
    fields.number,
    fields.kind === 'statutory' ? 1 : 0,
    fields.holder,
    fields.course,
    fields.hours,
    toDayNumber(fields.completedOn),
    toDayNumber(fields.issuedOn),
    fields.validUntil === null ? 0 : toDayNumber(fields.validUntil),
    fields.issuer,
    fields.code,
  ];
  return new TextEncoder().encode(JSON.stringify(values));
}

const isDayNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100_000;
const isText = (value: unknown): value is string => typeof value === 'string';

function toFields(values: unknown): CertificatePayload | null {
  if (!Array.isArray(values) || values.length !== 10) return null;
  const [number, kind, holder, course, hours, completedOn, issuedOn, validUntil, issuer, code] = values as unknown[];
  if (!isText(number) || !isText(holder) || !isText(course) || !isText(issuer) || !isText(code)) return null;
  if (!isDayNumber(completedOn) || !isDayNumber(issuedOn) || !isDayNumber(validUntil)) return null;
  if ((kind !== 0 && kind !== 1) || typeof hours !== 'number') return null;
  return {
    number,
    kind: kind === 1 ? 'statutory' : 'confirmation',
    holder,
    course,
    hours,
    completedOn: toDay(completedOn),
    issuedOn: toDay(issuedOn),
    validUntil: validUntil === 0 ? null : toDay(validUntil),
    issuer,
    code,
  };
}

function decodeFields(bytes: Uint8Array): CertificatePayload | null {
  try {
    const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return toFields(values);
  } catch {
    // Not UTF-8 or not JSON: somebody else's text, which is an answer and not a fault.
    return null;
  }
}

/** The bytes a signature is made over. */
export function toSignedText(keyId: string, fields: CertificatePayload): string {
  return `${VERSION}.${keyId}.${toBase64Url(encodeFields(fields))}`;
}

/** Reads what a QR code carries, or everything behind `#` of its address. Null for anything that is not a payload. */
export function parsePayload(text: string): ParsedPayload | null {
  const payload = text.slice(text.indexOf('#') + 1);
  const [, keyId, encodedFields, encodedSignature] = SHAPE.exec(payload) ?? [];
  if (!keyId || !encodedFields || !encodedSignature) return null;
  const signature = fromBase64Url(encodedSignature);
  const bytes = fromBase64Url(encodedFields);
  const fields = bytes && decodeFields(bytes);
  if (!signature || !fields) return null;
  const signedBytes = new TextEncoder().encode(payload.slice(0, payload.lastIndexOf('.')));
  return { keyId, signedBytes, signature, fields };
}
