import { plain } from '../../platform/plain-text.js';
import { placeName, type KnownPeople, type KnownPerson, type KnownPlace } from './known-people.js';
import type { ReadRow, RowChange, RowMandate, RowWrite } from './row-plan.js';

type Writing = Pick<RowWrite, 'person' | 'emails' | 'mandate'>;

const NAMING = ['titlesBefore', 'givenName', 'familyName', 'titlesAfter', 'language'] as const;

interface Compared {
  changes: RowChange[];
  write: Writing;
}

/** What a row says that is not so yet. An empty cell says nothing: it never takes anything away. */
export function comparePerson(
  { row, place }: { row: ReadRow; place: KnownPlace | null },
  person: KnownPerson,
  { known, today, mayEdit }: { known: KnownPeople; today: string; mayEdit: boolean },
): Compared {
  const changes: RowChange[] = [];
  const naming: RowWrite['person'] = {};
  for (const field of NAMING) {
    const after = row[field];
    if (after === null || after === '' || after === person.naming[field]) continue;
    changes.push({ field, before: person.naming[field], after });
    Object.assign(naming, { [field]: after });
  }
  // A second address opens the account too: only those who may change records enter it for somebody else.
  const given = mayEdit ? [row.email, row.email2] : [row.email];
  const emails = person.hasProven
    ? []
    : [...new Set(given)].filter((email) => email !== '' && !person.emails.includes(email));
  for (const after of emails) changes.push({ field: after === row.email ? 'email' : 'email2', before: null, after });

  const mandate =
    row.mandate && place ? compareMandate({ ...row.mandate, municipalityId: place.id }, person, today) : null;
  if (mandate) {
    const { before, ...after } = mandate;
    changes.push({
      field: 'mandate',
      before: before && mandateWords(before, known),
      after: mandateWords(after, known),
    });
    return { changes, write: { person: naming, emails, mandate: after } };
  }
  return { changes, write: { person: naming, emails, mandate: null } };
}

/** Makes the person what the row makes of them, for the rows that follow. */
export function becomes(person: KnownPerson, { person: naming, emails, mandate }: Writing): void {
  Object.assign(person.naming, naming);
  person.emails.push(...emails);
  if (!mandate) return;
  const { id, ...fields } = mandate;
  const known = person.mandates.find((one) => one.id === id);
  if (known) Object.assign(known, fields);
  else person.mandates.push({ id: '', ...fields });
}

type Known = KnownPerson['mandates'][number];

/** Null when the office is known as it is; a day that the row does not say may be any. */
function compareMandate(
  mandate: RowMandate,
  person: KnownPerson,
  today: string,
): (RowMandate & { id: string | null; before: Known | null }) | null {
  const same = person.mandates.filter(
    ({ municipalityId, audience, office }) =>
      municipalityId === mandate.municipalityId &&
      audience === mandate.audience &&
      plain(office) === plain(mandate.office),
  );
  const isCurrent = ({ from, until }: Known) => from <= today && (until === null || until >= today);
  const known =
    mandate.from === ''
      ? (same.find(isCurrent) ?? same.find(({ until }) => until === mandate.until))
      : same.find(({ from }) => from === mandate.from);
  if (!known) return { ...mandate, from: mandate.from || today, id: null, before: null };
  if (mandate.until === null || mandate.until === known.until) return null;
  // A mandate that an earlier row of the file adds has no id; another until is another row's business.
  if (known.id === '') return null;
  return { ...mandate, office: known.office, from: known.from, id: known.id, before: { ...known } };
}

function mandateWords(
  { office, municipalityId, from, until }: Omit<RowMandate, 'audience'>,
  known: KnownPeople,
): string {
  const place = known.placesById.get(municipalityId);
  return `${office}, ${place ? placeName(place) : municipalityId}, ${from} – ${until ?? ''}`.trim();
}
