import type { Mandate, Naming } from '../person/index.js';

/** A municipality as rows name it. */
export interface KnownPlace {
  id: string;
  code: string;
  name: string;
  district: string | null;
}

/** Somebody as they are now, or as the rows before will have made them. */
export interface KnownPerson {
  /** Null for somebody whom an earlier row of the file adds. */
  id: string | null;
  naming: Omit<Naming, 'salutation'>;
  emails: string[];
  /** Whether there is an address where mail goes. */
  hasPrimary: boolean;
  /** Whether an address was ever proven: from then on only its owner adds others. */
  hasProven: boolean;
  mandates: Pick<Mandate, 'id' | 'municipalityId' | 'office' | 'audience' | 'from' | 'until'>[];
}

/** Everything that rows are compared with. */
export interface KnownPeople {
  byId: ReadonlyMap<string, KnownPerson>;
  byEmail: ReadonlyMap<string, KnownPerson>;
  /** Ids by `sortName` and municipality, see `namesakeKey`. */
  namesakes: ReadonlyMap<string, readonly string[]>;
  placesByCode: ReadonlyMap<string, KnownPlace>;
  placesByName: ReadonlyMap<string, readonly KnownPlace[]>;
  placesById: ReadonlyMap<string, KnownPlace>;
}

export function namesakeKey(sortName: string, municipalityId: string): string {
  return `${municipalityId} ${sortName}`;
}

/** As lists show it: names of villages repeat, the district tells them apart. */
export function placeName({ name, district }: Pick<KnownPlace, 'name' | 'district'>): string {
  return district && district !== name ? `${name} (${district})` : name;
}
