/**
 * The text of the QR code in a row of the sign-in sheet: `RT1:<day>:<booking or member>`, both UUIDs in base64url. It says
 * who, not that the person came: whoever scans it records that. This file imports nothing and runs in a browser as it is.
 */
export interface RowCode {
  dayId: string;
  /** Of the booking, or of the membership in the cohort where there is none. */
  subjectId: string;
}

const SHAPE = /^RT1:([\w-]{22}):([\w-]{22})$/;

function toShort(uuid: string): string {
  const bytes = uuid.replaceAll('-', '').match(/../g) ?? [];
  const text = btoa(bytes.map((byte) => String.fromCharCode(parseInt(byte, 16))).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null unless the text is exactly what `toShort` writes. */
function toUuid(short: string): string | null {
  const bytes = atob(short.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return toShort(uuid) === short ? uuid : null;
}

export function formatRowCode({ dayId, subjectId }: RowCode): string {
  return `RT1:${toShort(dayId)}:${toShort(subjectId)}`;
}

/** Null for anything that is not the code of a row. Which day and whom it names is still to be looked up. */
export function parseRowCode(text: string): RowCode | null {
  const [, day = '', subject = ''] = SHAPE.exec(text.trim()) ?? [];
  const [dayId, subjectId] = day && subject ? [toUuid(day), toUuid(subject)] : [null, null];
  return dayId && subjectId ? { dayId, subjectId } : null;
}
