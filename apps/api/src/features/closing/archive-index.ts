import type { Language } from '@app/contracts';
import type { Certificate } from '../certificate/index.js';
import { Texts } from '../../platform/texts.js';
import cs from './texts.cs.json';
import en from './texts.en.json';
import nb from './texts.nb.json';

const texts = new Texts({ cs, en, nb });

/** The list of what is in the archive, as CSV that opens right in a spreadsheet program. */
export async function indexOf(certificates: readonly Certificate[], language: Language): Promise<Buffer> {
  const { writeCsv } = await import('@app/spreadsheet');
  const t = texts.in(language);
  const head = (['number', 'name', 'municipality', 'course', 'issuedOn', 'hours', 'code'] as const).map((column) =>
    t(`archive.${column}`),
  );
  const rows = certificates.map(({ snapshot, number, code }) => [
    number,
    [snapshot.holder.familyName, snapshot.holder.givenName].join(' '),
    snapshot.municipality?.name ?? '',
    snapshot.course.title,
    snapshot.issuedOn,
    snapshot.hours === null ? '' : String(snapshot.hours),
    code,
  ]);
  return writeCsv([head, ...rows]);
}
