/** A UUID of version 7: in order of time, and made without `crypto.randomUUID`, which a page on plain http lacks. */
export function sortableId(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const hex = time + [...bytes.subarray(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
