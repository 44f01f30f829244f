import { assert, property, string } from 'fast-check';
import { safeFileName } from './file-name.js';

describe('the name of a kept file', () => {
  it.each([
    ['C:\\Users\\jana\\Zápis.pdf', 'Zápis.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['report.pdf.exe', 'report.pdf.exe.pdf'],
    ['plan\u202efdp.exe', 'planfdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie- x.pdf'],
    ['Zápis.PDF', 'Zápis.pdf'],
    ['   ', 'file.pdf'],
    ['<b>"x"</b>.pdf', 'b-.pdf'],
  ])('of %j is %j', (name, expected) => {
    expect(safeFileName(name, 'pdf')).toBe(expected);
  });

  it('keeps the ending of a plain text that says more', () => {
    expect(safeFileName('notes.md', 'text')).toBe('notes.md');
    expect(safeFileName('page.html', 'text')).toBe('page.html.txt');
  });

  it('is never a path, a hidden file or too long, whatever it was', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name, 'png');
        expect(safe).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}]*\.png$/u);
        expect(Array.from(safe).length).toBeLessThanOrEqual(124);
      }),
    );
  });
});
