/** `2026-11-23`, `23. 11. 2026` and `23.11.2026`, as a day; null when it is none. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}.*)?$/.exec(text);
  const local = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  const [, year, month, day] = iso ?? [];
  if (iso) return existing(year, month, day);
  if (!local) return null;
  return existing(local[3], local[2], local[1]);
}

/** No 31 June, and no year that is a slip of the finger. */
function existing(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  return isReal && year >= '1900' && year <= '2199' ? text : null;
}
