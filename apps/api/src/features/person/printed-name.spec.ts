import { fullName } from '@app/certificate';
import { printedName } from './printed-name.js';

describe('the printed name', () => {
  it.each([
    { titlesBefore: '', givenName: 'Jana', familyName: 'Nováková', titlesAfter: '' },
    { titlesBefore: 'Ing.', givenName: 'Petr', familyName: 'Dvořák', titlesAfter: 'Ph.D.' },
    { titlesBefore: 'doc. Ing. arch.', givenName: 'Petr', familyName: 'Malý', titlesAfter: 'CSc., MBA' },
    { titlesBefore: '', givenName: 'Tone', familyName: 'Hegdal', titlesAfter: 'ph.d.' },
  ])('is the one of the certificate: $titlesBefore $givenName $familyName $titlesAfter', (name) => {
    expect(printedName(name)).toBe(fullName(name));
  });

  it('is empty until the person has told a name', () => {
    expect(printedName({ titlesBefore: 'Ing.', givenName: '', familyName: '', titlesAfter: '' })).toBe('');
  });
});
