import { councillor, longest, norwegian, officer, shortest, statutory } from '../testing/samples.js';
import { CertificateSnapshot } from './snapshot.js';

const problemsOf = (change: object) =>
  CertificateSnapshot.safeParse({ ...councillor, ...change }).error?.issues.map((issue) => issue.path.join('.'));

describe('a snapshot', () => {
  it.each([councillor, officer, norwegian, statutory, longest, shortest])(
    'is read back as it was: $number',
    (sample) => {
      expect(CertificateSnapshot.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
    },
  );

  it('knows no other keys', () => {
    expect(problemsOf({ score: 92 })).toEqual(['']);
  });

  it('has real days in their order', () => {
    expect(problemsOf({ startedOn: '2027-02-30' })).toEqual(['startedOn']);
    expect(problemsOf({ startedOn: '2027-06-13' })).toEqual(['completedOn']);
    expect(problemsOf({ issuedOn: '2027-06-11' })).toEqual(['issuedOn']);
    expect(problemsOf({ validUntil: '2027-06-13' })).toEqual(['validUntil']);
  });

  it('composes letters that were typed with separate accents', () => {
    const office = 'ředitelka'.normalize('NFD');

    expect(CertificateSnapshot.parse({ ...councillor, office }).office).toBe('ředitelka');
  });

  it.each(['a\nb', 'a\u0000b', 'a\u202eb', 'a\ud800b'])('refuses what would print as something else: %j', (office) => {
    expect(problemsOf({ office })).toEqual(['office']);
  });

  it('refuses an address that is no web page', () => {
    expect(problemsOf({ verification: { ...councillor.verification, url: 'javascript:alert(1)' } })).toEqual([
      'verification.url',
    ]);
  });
});
