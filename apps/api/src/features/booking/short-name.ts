/** Given name and initial, "Jana N.": as much as others on a day learn of somebody. */
export function shortName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  const initial = [...familyName][0];
  if (!givenName || !initial) return 'N. N.';
  return `${givenName} ${initial}.`;
}
