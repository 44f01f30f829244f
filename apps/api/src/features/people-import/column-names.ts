import type { ImportField } from '@app/contracts';
import { plain } from '../../platform/plain-text.js';

/** Headings that a column may have, in Czech, Norwegian and English; compared without diacritics, signs and capitals. */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  personId: ['person_id', 'id osoby', 'person-id', 'person id'],
  titlesBefore: [
    'title_before',
    'titul',
    'tituly před jménem',
    'titul před',
    'titul před jménem',
    'tittel',
    'tittel foran navn',
    'title',
    'titles before',
  ],
  givenName: ['first_name', 'jméno', 'křestní jméno', 'fornavn', 'first name', 'given name', 'firstname', 'givenname'],
  familyName: ['last_name', 'příjmení', 'etternavn', 'last name', 'family name', 'surname', 'lastname', 'familyname'],
  titlesAfter: ['title_after', 'titul za', 'titul za jménem', 'tituly za jménem', 'tittel etter navn', 'titles after'],
  email: [
    'email',
    'e-mail',
    'mail',
    'e-mailová adresa',
    'emailová adresa',
    'e-post',
    'epost',
    'e-postadresse',
    'email address',
    'e-mail address',
  ],
  email2: ['email_2', 'e-mail 2', 'druhý e-mail', 'další e-mail', 'e-post 2', 'second e-mail'],
  language: ['language', 'jazyk', 'språk', 'lang'],
  audience: ['role', 'skupina', 'politik nebo úředník', 'rolle', 'målgruppe', 'audience'],
  office: ['function', 'funkce', 'pozice', 'verv', 'stilling', 'funksjon', 'office', 'position'],
  municipalityCode: [
    'organisation_code',
    'kód obce',
    'zuj',
    'kód zúj',
    'kommunenummer',
    'kommunenr',
    'municipality code',
    'organization_code',
  ],
  municipality: [
    'organisation_name',
    'obec',
    'město',
    'název obce',
    'kommune',
    'kommunenavn',
    'municipality',
    'organization_name',
  ],
  district: ['district', 'okres'],
  from: ['mandate_from', 'od', 'mandát od', 've funkci od', 'fra', 'fra dato', 'from', 'mandate from'],
  until: ['mandate_until', 'do', 'mandát do', 've funkci do', 'til', 'til dato', 'until', 'mandate until'],
};

const fields = new Map(
  Object.entries(headings).flatMap(([field, names]) => names.map((name) => [key(name), field as ImportField] as const)),
);

/** What a column is to us; null when we know nothing of it. */
export function fieldOf(heading: string): ImportField | null {
  return fields.get(key(heading)) ?? null;
}

function key(heading: string): string {
  return plain(heading).replace(/[^\p{L}\p{N}]/gu, '');
}
