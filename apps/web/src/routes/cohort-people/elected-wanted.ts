import type { Country } from '@app/contracts';

/** Whom the coordinator looks for, from the address of the page or its form. */
export interface Wanted {
  /** `YYYY-MM-DD` */
  since: string;
  municipalityId?: string;
  country?: Country;
}

/** Null until a day is chosen. */
export function readWanted(from: { get(name: string): unknown }): Wanted | null {
  const value = (name: string) => {
    const given = from.get(name);
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  const since = value('since');
  if (!since || !/^\d{4}-\d\d-\d\d$/.test(since)) return null;
  const [municipalityId, country] = [value('municipalityId'), value('country')];
  return {
    since,
    ...(municipalityId ? { municipalityId } : {}),
    ...(country === 'CZ' || country === 'NO' ? { country } : {}),
  };
}
