import { councillor, norwegian, officer, statutory } from '../testing/samples.js';
import { canBeIssued, forbiddenParticulars, missingParticulars } from './particulars.js';

describe('the particulars of a confirmation', () => {
  it.each([councillor, officer, norwegian])('are complete on $number', (snapshot) => {
    expect(missingParticulars(snapshot)).toEqual([]);
    expect(canBeIssued(snapshot)).toBe(true);
  });

  it.each([
    ['office', { office: '' }],
    ['municipality.name', { municipality: null }],
    ['hours', { hours: 0 }],
    ['outcomes', { outcomes: [''] }],
    ['issuer.signatory.name', { issuer: { ...councillor.issuer, signatory: { name: '', office: 'ředitelka' } } }],
  ])('are incomplete without %s', (path, change) => {
    const snapshot = { ...councillor, ...change };

    expect(missingParticulars(snapshot)).toEqual([path]);
    expect(canBeIssued(snapshot)).toBe(false);
  });

  it('never include the date of birth', () => {
    const holder = { ...councillor.holder, dateOfBirth: '1980-03-05' };
    const snapshot = { ...councillor, holder };

    expect(forbiddenParticulars(snapshot)).toEqual(['holder.dateOfBirth']);
    expect(canBeIssued(snapshot)).toBe(false);
  });
});

describe('the particulars of a statutory certificate', () => {
  it('are complete', () => {
    expect(canBeIssued(statutory)).toBe(true);
  });

  it.each([
    ['holder.dateOfBirth', { holder: { ...statutory.holder, dateOfBirth: null } }],
    ['issuer.accreditation.number', { issuer: councillor.issuer }],
    ['legalBase', { legalBase: null }],
    ['days', { days: null }],
    ['modules', { modules: [] }],
  ])('are incomplete without %s', (path, change) => {
    const snapshot = { ...statutory, ...change };

    expect(missingParticulars(snapshot)).toEqual([path]);
    expect(canBeIssued(snapshot)).toBe(false);
  });

  it('are not for a politician, who is no officer in the sense of the law', () => {
    const snapshot = { ...statutory, audience: 'politician' as const };

    expect(forbiddenParticulars(snapshot)).toEqual(['audience']);
    expect(canBeIssued(snapshot)).toBe(false);
  });
});

describe('a snapshot with a character the font does not have', () => {
  it('cannot be issued', () => {
    const snapshot = { ...councillor, office: 'starostka 市' };

    expect(missingParticulars(snapshot)).toEqual([]);
    expect(canBeIssued(snapshot)).toBe(false);
  });
});
