// An SMTP server that does what RFC 5321 §4.2.5 asks of one: a mail that it takes is on the disk before it says so.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const [port, folder] = process.argv.slice(2);
let taken = 0;

async function keep(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  const file = await open(join(folder, `${(taken += 1)}.eml`), 'w');
  await file.writeFile(Buffer.concat(parts));
  await file.sync();
  await file.close();
}

new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => keep(stream).then(() => done(), done),
})
  .on('error', () => undefined)
  .listen(Number(port), '127.0.0.1', () => process.send?.('up'));
