import { layOut } from './mail-layout.js';

const letter = { to: 'jana@obec.example', language: 'cs', subject: 'Zpráva', after: [], footer: 'Svaz obcí' };
const html = (text: string) => layOut({ ...letter, before: [text] }).html;

describe('a letter as HTML', () => {
  it('makes links of addresses, without the full stop that ends the sentence', () => {
    expect(html('Podívejte se na https://obec.example/plan?a=1&b=2. Díky!')).toContain(
      '<a href="https://obec.example/plan?a=1&amp;b=2" style="color:#1E5B5A">https://obec.example/plan?a=1&amp;b=2</a>. Díky!',
    );
  });

  it('makes nothing else of what somebody wrote', () => {
    const written = html('<script>alert(1)</script> "https://obec.example/"onmouseover=x javascript:alert(1)');

    expect(written).not.toMatch(/<script|<a [^>]*onmouseover|href="javascript/);
    expect(written).toContain('&lt;script&gt;');
  });
});
