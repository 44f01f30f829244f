import { fullName, initials } from './full-name.js';

const holder = { titlesBefore: null, givenName: 'Petr', familyName: 'Malý', titlesAfter: null };

describe('the full name', () => {
  it('stands alone when there are no titles', () => {
    expect(fullName(holder)).toBe('Petr Malý');
  });

  it('has titles before without a comma and titles after behind one', () => {
    const name = fullName({ ...holder, titlesBefore: 'doc. Ing. arch.', titlesAfter: 'CSc.' });

    expect(name).toBe('doc. Ing. arch. Petr Malý, CSc.');
  });

  it('takes an empty title for none', () => {
    expect(fullName({ ...holder, titlesBefore: '', titlesAfter: '' })).toBe('Petr Malý');
  });
});

describe('initials', () => {
  it.each([
    ['Jana', 'Nováková', 'J. N.'],
    ['Åse Marie', 'Ødegård', 'Å. Ø.'],
    ['Thị', 'Đặng', 'T. Đ.'],
    ['š'.normalize('NFD') + 'árka', 'o’Brien-Šťastná', 'Š. O.'],
    ['', 'Nováková', 'N.'],
  ])('of %s %s are %s', (givenName, familyName, expected) => {
    expect(initials(givenName, familyName)).toBe(expected);
  });
});
