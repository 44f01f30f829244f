import type { Audience, ImportField, ImportProblem, Language } from '@app/contracts';
import { Email } from '@app/contracts';
import { plain } from '../../platform/plain-text.js';
import { readDay } from './read-day.js';
import type { ReadRow, RowProblem } from './row-plan.js';

const longest: Partial<Record<ImportField, number>> = {
  titlesBefore: 60,
  givenName: 80,
  familyName: 80,
  titlesAfter: 60,
  email: 254,
  email2: 254,
  office: 120,
  municipality: 120,
};

const languages: Readonly<Record<string, Language>> = {
  cs: 'cs',
  cz: 'cs',
  cestina: 'cs',
  cesky: 'cs',
  czech: 'cs',
  tsjekkisk: 'cs',
  nb: 'nb',
  nn: 'nb',
  no: 'nb',
  norsk: 'nb',
  bokmal: 'nb',
  nynorsk: 'nb',
  norstina: 'nb',
  norwegian: 'nb',
  en: 'en',
  english: 'en',
  anglictina: 'en',
  engelsk: 'en',
};

const audiences: Readonly<Record<string, Audience>> = {
  politician: 'politician',
  politik: 'politician',
  politicka: 'politician',
  zastupitel: 'politician',
  zastupitelka: 'politician',
  politiker: 'politician',
  folkevalgt: 'politician',
  officer: 'officer',
  'public officer': 'officer',
  urednik: 'officer',
  urednice: 'officer',
  ansatt: 'officer',
  'kommunalt ansatt': 'officer',
};

/** What spreadsheet programs show where a formula failed. */
const CELL_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

type Cells = Readonly<Record<ImportField, string>>;

interface Given {
  number: number;
  cells: readonly string[];
  columns: readonly (ImportField | null)[];
  /** For rows that do not say whether somebody is a politician or an officer. */
  audience: Audience | null;
}

/** Understands the cells of a row and says everything that is wrong with them at once. */
export function readRow({ number, cells, columns, audience }: Given): { row: ReadRow; problems: RowProblem[] } {
  const given = byField(cells, columns);
  const problems: RowProblem[] = [];
  const refuse = (field: ImportField, code: ImportProblem, values: RowProblem['values'] = {}) =>
    problems.push({ field, code, values });

  for (const [field, limit] of Object.entries(longest) as [ImportField, number][]) {
    if (given[field].length > limit) refuse(field, 'too_long', { limit });
    if (CELL_ERROR.test(given[field])) refuse(field, 'cell_error', { value: given[field] });
  }
  for (const field of ['givenName', 'familyName', 'email'] as const) if (given[field] === '') refuse(field, 'required');
  const language = languages[plain(given.language)] ?? null;
  if (given.language !== '' && language === null) refuse('language', 'language_unknown', { value: given.language });

  const row: ReadRow = {
    number,
    personId: given.personId,
    titlesBefore: given.titlesBefore,
    givenName: given.givenName,
    familyName: given.familyName,
    titlesAfter: given.titlesAfter,
    email: readEmail(given, 'email', refuse),
    email2: readEmail(given, 'email2', refuse),
    language,
    mandate: readMandate(given, audience, refuse),
    place: { code: given.municipalityCode, name: given.municipality, district: given.district },
  };
  return { row, problems };
}

type Refuse = (field: ImportField, code: ImportProblem, values?: RowProblem['values']) => void;

function readEmail(given: Cells, field: 'email' | 'email2', refuse: Refuse): string {
  const text = given[field].replace(/^mailto:/i, '');
  if (text === '' || CELL_ERROR.test(text)) return '';
  const email = Email.safeParse(text);
  if (!email.success) refuse(field, 'email_invalid', { value: text.slice(0, 100) });
  return email.success ? email.data : '';
}

/** An office needs a municipality, words and whether it is elected; without all of them there is none. */
function readMandate(given: Cells, byDefault: Audience | null, refuse: Refuse): ReadRow['mandate'] {
  const audience = given.audience === '' ? byDefault : (audiences[plain(given.audience)] ?? null);
  if (given.audience !== '' && audience === null) refuse('audience', 'audience_unknown', { value: given.audience });
  const from = readDayCell(given, 'from', refuse);
  const until = readDayCell(given, 'until', refuse);
  if (from !== '' && until !== '' && until < from) refuse('until', 'dates_reversed', { from, until });

  const hasPlace = given.municipality !== '' || given.municipalityCode !== '';
  if (!hasPlace && given.office === '') return null;
  if (!hasPlace) refuse('municipality', 'required');
  if (given.office === '') refuse('office', 'required');
  if (given.audience === '' && audience === null) refuse('audience', 'required');
  return audience && { office: given.office, audience, from, until: until || null };
}

function readDayCell(given: Cells, field: 'from' | 'until', refuse: Refuse): string {
  if (given[field] === '') return '';
  const day = readDay(given[field]);
  if (day === null) refuse(field, 'day_invalid', { value: given[field].slice(0, 100) });
  return day ?? '';
}

/** One line each: people paste from letters and web pages, with line ends, no-break spaces and letters in two parts. */
function byField(cells: readonly string[], columns: readonly (ImportField | null)[]): Cells {
  const given: Record<ImportField, string> = {
    personId: '',
    titlesBefore: '',
    givenName: '',
    familyName: '',
    titlesAfter: '',
    email: '',
    email2: '',
    language: '',
    audience: '',
    office: '',
    municipalityCode: '',
    municipality: '',
    district: '',
    from: '',
    until: '',
  };
  columns.forEach((field, at) => {
    if (field)
      given[field] = (cells[at] ?? '')
        .normalize('NFC')
        .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
        .trim();
  });
  return given;
}
