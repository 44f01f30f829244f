import { peopleImportApi, type ImportView } from '@app/contracts';
import { ImportReader } from '../src/features/people-import/index.js';
import type { TestServer } from './test-server.js';

export const HEADINGS = 'jméno;příjmení;e-mail;role;funkce;obec;od;do';

interface Sent {
  session: string;
  cohortId?: string;
  name?: string;
}

/** Sends a list, waits until it is read, and answers what will happen. */
export async function anImport(
  server: TestServer,
  file: string | Buffer,
  { session, cohortId, name = 'lide.csv' }: Sent,
): Promise<ImportView> {
  const query = { name, ...(cohortId ? { cohortId } : {}) };
  const sent = await server.call(peopleImportApi.create, { query, upload: Buffer.from(file) }, { session });
  if (sent.status !== 200) throw new Error(`The list was refused: ${sent.body.code}`);
  await server.app.get(ImportReader).settled();
  const params = { importId: sent.body.id };
  return (await server.call(peopleImportApi.read, { params }, { session })).body;
}
