import { plain } from '../../platform/plain-text.js';
import type { KnownPeople, KnownPlace } from './known-people.js';
import type { ReadRow, RowProblem } from './row-plan.js';

/** The official code as we keep it: a spreadsheet drops the zero of Norwegian ones (0301 Oslo becomes 301). */
export function municipalityCode(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{3}$/.test(digits) ? `0${digits}` : digits;
}

type Place = ReadRow['place'];

/** The municipality that a row means, by its code or else by its name, with the district where names repeat. */
export function findPlace(given: Place, known: KnownPeople): KnownPlace | RowProblem {
  if (given.code !== '') {
    const place = known.placesByCode.get(municipalityCode(given.code));
    return place ?? problem('municipalityCode', 'municipality_unknown', { value: given.code });
  }
  const [, name = given.name, district = given.district] = /^(.+) \(([^()]+)\)$/.exec(given.name) ?? [];
  const named = known.placesByName.get(plain(given.name)) ?? known.placesByName.get(plain(name)) ?? [];
  const within = district === '' ? named : named.filter((place) => plain(place.district ?? '') === plain(district));
  const [only, ...others] = within;
  if (!only) return problem('municipality', 'municipality_unknown', { value: given.name });
  if (others.length === 0) return only;
  return problem('municipality', 'municipality_ambiguous', {
    value: given.name,
    districts: within.map((place) => place.district ?? place.code).join(', '),
  });
}

function problem(
  field: RowProblem['field'],
  code: 'municipality_unknown' | 'municipality_ambiguous',
  values: RowProblem['values'],
): RowProblem {
  return { field, code, values };
}
