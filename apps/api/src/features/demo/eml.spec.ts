import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileTransport } from '../../platform/mail/file-transport.js';
import { readEml } from './eml.js';

/** Lets the transport of the demo write a mail, and reads the file. */
async function written(mail: { subject: string; text: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'roundtable-eml-'));
  const date = new Date('2026-11-23T18:00:00.000Z');
  const html = `<p>${mail.text}</p>`;
  await new FileTransport(folder, 'Roundtable <no-reply@roundtable.test>').deliver({
    ...mail,
    html,
    to: 'jana@obec.example',
    language: 'cs',
    key: 'k',
    date,
  });
  const [name = ''] = await readdir(folder);
  const source = await readFile(join(folder, name), 'utf8');
  await rm(folder, { recursive: true });
  return source;
}

describe('reading a mail of our own', () => {
  it.each([
    ['ASCII', { subject: 'Sign in to Roundtable', text: 'Hello,\n\nhttp://localhost:3000/sign-in/link/abc=def' }],
    [
      'Czech',
      {
        subject: 'Přihlášení do Kulatého stolu: žluťoučký kůň úpěl ďábelské ódy znovu a znovu',
        text: 'Dobrý den,\n\npřihlaste se.\n\n    123456',
      },
    ],
    ['Norwegian', { subject: 'Logg inn på Rundebord – nå', text: 'Hei,\n\nsekssifret kode på «Rundebord».' }],
    ['few ASCII letters', { subject: 'Žř', text: 'ěščřžýáíéúůďťň ĚŠČŘŽÝÁÍÉÚŮĎŤŇ' }],
    ['long lines', { subject: 'x'.repeat(200), text: `${'slovo '.repeat(60)}= konec = =3D` }],
    ['a line that looks like a boundary', { subject: 'a', text: '--boundary\n\n.\n-- \nPatička' }],
  ])('finds the recipient, the subject and the text: %s', async (_, mail) => {
    expect(readEml(await written(mail))).toEqual({
      to: 'jana@obec.example',
      ...mail,
      date: new Date('2026-11-23T18:00:00.000Z'),
    });
  });

  it('shows a file with nothing in it as an empty mail', () => {
    expect(readEml('')).toEqual({ to: '', subject: '', date: new Date(0), text: '' });
  });
});
