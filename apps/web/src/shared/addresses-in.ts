/** Addresses as people paste them: one a line, or with commas or semicolons, some as "Name <address>". */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\n,;]+/)
    .map((entry) => (/<([^<>]+)>/.exec(entry)?.[1] ?? entry).trim().toLowerCase())
    .filter(Boolean);
  return [...new Set(found)];
}
