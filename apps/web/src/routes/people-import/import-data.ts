import { redirect, type LoaderFunctionArgs } from 'react-router';
import {
  importOutcomes,
  peopleImportApi,
  type ImportOutcome,
  type ImportRowView,
  type ImportView,
} from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

const MEGABYTE = 1024 * 1024;
export const MOST_BYTES = 10 * MEGABYTE;

interface PageOfRows {
  items: readonly ImportRowView[];
  next: string | null;
}

export interface ImportData {
  report: ImportView | null;
  outcome: ImportOutcome | undefined;
  rows: PageOfRows;
}

const noRows: PageOfRows = { items: [], next: null };

export async function loadRows(
  importId: string,
  { outcome, after = '0' }: { outcome: ImportOutcome | undefined; after?: string },
  signal?: AbortSignal,
): Promise<PageOfRows> {
  const input = { params: { importId }, query: { outcome, after: Number(after) } };
  const { items, next } = await call(peopleImportApi.listRows, input, signal ? { signal } : {});
  return { items, next: next === null ? null : String(next) };
}

/** The import of the address, and its rows once it is read; without one the page asks for a file. */
export async function loadImport({ request }: LoaderFunctionArgs): Promise<ImportData> {
  const { searchParams } = new URL(request.url);
  const importId = searchParams.get('import');
  if (!importId) return { report: null, outcome: undefined, rows: noRows };
  const { signal } = request;
  const report = await call(peopleImportApi.read, { params: { importId } }, { signal });
  if (report.state !== 'ready') return { report, outcome: undefined, rows: noRows };
  const outcome = importOutcomes.find((one) => one === searchParams.get('show'));
  return { report, outcome, rows: await loadRows(importId, { outcome }, signal) };
}

export type ImportResult = Refusal | { isOutdated: boolean } | Response;

/** The presses of the page: send, decide, apply, throw away. */
export async function changeImport(
  form: FormData,
  { page, cohortId }: { page: string; cohortId?: string | undefined },
) {
  const importId = textOf(form, 'importId');
  try {
    switch (textOf(form, 'intent')) {
      case 'send':
        return await send(form, { page, cohortId });
      case 'decide':
        await decide(importId, form);
        return { isOutdated: false };
      case 'apply':
        return await apply(importId, form);
      default:
        await call(peopleImportApi.discard, { params: { importId } });
        return redirect(page);
    }
  } catch (error) {
    return refusalOf(error);
  }
}

async function send(form: FormData, { page, cohortId }: { page: string; cohortId?: string | undefined }) {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refused('file.empty', 422);
  if (file.size > MOST_BYTES) return refused('request.too_large', 413);
  const query = { name: file.name.slice(-200), ...(cohortId ? { cohortId } : {}) };
  const { id } = await call(peopleImportApi.create, { query, upload: file });
  return redirect(`${page}?import=${id}`);
}

async function decide(importId: string, form: FormData): Promise<void> {
  const choice = textOf(form, 'choice');
  const params = { importId, number: Number(textOf(form, 'number')) };
  const body =
    choice === 'other'
      ? { decision: 'other' as const }
      : choice === ''
        ? { decision: null }
        : { decision: 'same' as const, personId: choice };
  await call(peopleImportApi.decide, { params, body });
}

async function apply(importId: string, form: FormData): Promise<{ isOutdated: boolean }> {
  const body = {
    onlyIfAllGood: form.has('onlyIfAllGood'),
    invite: form.has('invite'),
    message: textOf(form, 'message'),
  };
  const { isOutdated } = await call(peopleImportApi.apply, { params: { importId }, body });
  return { isOutdated };
}

/** What the server would say too, without sending megabytes to hear it. */
function refused(code: 'file.empty' | 'request.too_large', status: number): Refusal {
  return { problem: { type: 'about:blank', code, status, details: {}, requestId: '' } };
}
