// Mail to many: written into the queue, and handed over to a mail server that is a process of its own.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './product.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const MAILS = 5000;

export async function mails() {
  const spool = mkdtempSync(join(tmpdir(), 'roundtable-spool-'));
  const port = await freePort();
  const server = fork(join(here, 'mail-server.mjs'), [String(port), spool]);
  try {
    await once(server, 'message');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(here, 'mail-sender.cjs'), String(port), String(MAILS)],
      { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } },
    );
    if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
    const { queueSeconds, sent, alone } = JSON.parse(stdout);
    return [
      {
        work: `${MAILS.toLocaleString('en-GB')} invitations queued, sealed`,
        value: queueSeconds,
        unit: 's',
        atMost: 5,
      },
      {
        work: 'invitations sent, each noted as sent',
        value: sent,
        reference: alone,
        unit: 'mails/s',
        of: 'what the SMTP server takes from bare sockets, each mail on its disk',
        atLeast: 0.8,
      },
    ];
  } finally {
    server.kill();
    rmSync(spool, { recursive: true, force: true });
  }
}
