import { quotedPrintable, base64Lines, headerText } from './mime-text.js';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';

const letters = fc.string({ unit: fc.constantFrom(...'ab =?_.\tčřžøåæ😀é\r\n'.match(/./gsu)!), maxLength: 400 });

describe('text in a mail', () => {
  it('comes back as it was from quoted-printable, in lines of at most 76', async () => {
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const body = quotedPrintable(text);
        const head = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
        const { text: read } = await simpleParser(`${head}${body}=\r\n`, { skipTextToHtml: true });

        expect(body.split('\r\n').every((line) => line.length <= 76 && !/[ \t]$/.test(line))).toBe(true);
        expect(/^[\t\r\n\x20-\x7e]*$/.test(body)).toBe(true);
        expect(read ?? '').toBe(text.replace(/\r\n?|\n/g, '\n'));
      }),
    );
  });

  it('comes back as it was from base64, in lines of at most 76', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const body = base64Lines(text);
        expect(body.split('\r\n').every((line) => line.length <= 76)).toBe(true);
        expect(Buffer.from(body, 'base64').toString()).toBe(text);
      }),
    );
  });

  it('comes back as it was from a header, and never starts a new one', async () => {
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const written = headerText(text);
        const { subject } = await simpleParser(`Subject: ${written}\r\n\r\nbody`);

        expect(
          written.split('\r\n').every((line, index) => line.length <= 76 && (index === 0 || line[0] === ' ')),
        ).toBe(true);
        expect(subject ?? '').toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
