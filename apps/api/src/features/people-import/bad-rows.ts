import type { Language } from '@app/contracts';
import { Texts } from '../../platform/texts.js';
import type { PeopleImport } from './people-import.entity.js';
import type { PeopleImportRow } from './people-import-row.entity.js';
import cs from './reasons.cs.json';
import en from './reasons.en.json';
import nb from './reasons.nb.json';

const texts = new Texts<keyof typeof en>({ cs, en, nb });

/** Why each row cannot be carried out, in words. */
export function badReasons(
  { headings, columns }: PeopleImport,
  rows: readonly PeopleImportRow[],
  language: Language,
): { number: number; reasons: string }[] {
  const say = texts.in(language);
  return rows.map(({ number, plan }) => {
    const reasons = plan.problems.map(({ field, code, values }) => {
      const heading = headings[columns.indexOf(field)] ?? field;
      return `${heading}: ${say(code, values)}`;
    });
    return { number, reasons: reasons.join(' ') };
  });
}

/** The rows as they came, with the reasons in front: corrected, the file can be sent again as it is. */
export async function badRowsFile(
  given: PeopleImport,
  rows: readonly PeopleImportRow[],
  language: Language,
): Promise<Buffer> {
  const { writeXlsx } = await import('@app/spreadsheet');
  const say = texts.in(language);
  const { headings } = given;
  const lines = badReasons(given, rows, language).map(({ number, reasons }, at) => [
    String(number),
    reasons,
    ...headings.map((_, column) => rows[at]?.cells[column] ?? ''),
  ]);
  return writeXlsx([[say('row'), say('reasons'), ...headings], ...lines], say('sheet'));
}
