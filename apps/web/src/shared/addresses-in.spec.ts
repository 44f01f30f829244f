import { addressesIn } from './addresses-in.js';

describe('reading addresses as people paste them', () => {
  it.each([
    ['one a line', 'a@obec.cz\nb@obec.cz', ['a@obec.cz', 'b@obec.cz']],
    ['with commas and semicolons', 'a@obec.cz, b@obec.cz; c@obec.cz', ['a@obec.cz', 'b@obec.cz', 'c@obec.cz']],
    ['with names', 'Jana Nová <a@obec.cz>', ['a@obec.cz']],
    ['twice', 'a@obec.cz\nA@obec.cz ', ['a@obec.cz']],
    ['with empty lines', '\n a@obec.cz \n\n', ['a@obec.cz']],
  ])('%s', (_, text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });
});
