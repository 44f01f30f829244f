import type { AssociationView, MunicipalityView } from '@app/contracts';
import type { Course as CourseContent } from '@app/course-format';
import { Person } from '../person/index.js';
import { draftCertificate, mayBeStatutory, type Facts } from './certificate-snapshot.js';
import { listMissing } from './missing-particulars.js';

const inAll = (text: string) => ({ cs: `${text} (cs)`, en: `${text} (en)`, nb: `${text} (nb)` });

const lesson = (audience: 'both' | 'politician' | 'officer', isText = true) => ({
  slug: 'lesson',
  title: inAll('Lesson'),
  outcome: null,
  audience,
  minutes: 5,
  after: [],
  quiz: isText ? null : 'final',
  content: isText ? {} : null,
});

const content: CourseContent = {
  id: '01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e01',
  folder: 'course',
  title: inAll('Round tables'),
  summary: inAll('Summary'),
  cover: null,
  languages: ['cs', 'en', 'nb'],
  licence: 'CC BY-SA 4.0',
  outcomes: { politician: [inAll('Listens')], officer: [inAll('Prepares'), inAll('Records')] },
  hours: { politician: 4, officer: 5 },
  certificate: { template: 'confirmation', validityMonths: null },
  completion: { lessons: 'required', quizzes: [] },
  minutes: { politician: 5, officer: 5 },
  modules: [
    { slug: 'roles', title: inAll('Roles'), lessons: [lesson('both')] },
    { slug: 'room', title: inAll('Room'), lessons: [lesson('officer')] },
    { slug: 'final', title: inAll('Conclusion'), lessons: [lesson('both', false)] },
  ],
  quizzes: [],
  pools: [],
  assignments: [],
  videos: [],
  media: [],
};

const association: AssociationView = {
  name: 'Svaz',
  seat: 'Praha',
  companyId: '12345678',
  accreditation: null,
  signatory: { name: 'Jana Nová', office: 'ředitelka' },
  version: 1,
};
const accreditation = { number: 'AK I-1/2026', date: '2026-02-01' };

const novaVes: MunicipalityView = {
  id: '1',
  code: '560715',
  country: 'CZ',
  name: 'Nová Ves',
  district: 'Sokolov',
  region: 'Karlovarský kraj',
};
const maalselv: MunicipalityView = {
  id: '2',
  code: '5524',
  country: 'NO',
  name: 'Målselv',
  district: null,
  region: 'Troms',
};

const createdAt = new Date('2026-11-01T08:00:00Z');

function someFacts(more: Partial<Facts> = {}): Facts {
  return {
    person: Person.known({
      titlesBefore: 'Ing.',
      givenName: 'Jana',
      familyName: 'Nováková',
      language: 'cs',
      createdAt,
    }),
    held: { office: 'starostka', municipality: novaVes },
    audience: 'politician',
    content,
    revision: 3,
    association,
    startedOn: '2026-11-02',
    completedOn: '2026-11-23',
    issuedOn: '2026-11-23',
    ...more,
  };
}

describe('what a certificate prints', () => {
  it('is the name with titles, the office and the municipality with its district', () => {
    const { holder, municipality, office } = draftCertificate(someFacts(), 'confirmation');

    expect(holder).toEqual({
      titlesBefore: 'Ing.',
      givenName: 'Jana',
      familyName: 'Nováková',
      titlesAfter: null,
      dateOfBirth: null,
    });
    expect(municipality).toEqual({ name: 'Nová Ves', district: 'Sokolov', country: 'CZ' });
    expect(office).toBe('starostka');
  });

  it('names the fylke of a Norwegian municipality', () => {
    const { municipality } = draftCertificate(
      someFacts({ held: { office: 'ordfører', municipality: maalselv } }),
      'confirmation',
    );

    expect(municipality).toEqual({ name: 'Målselv', district: 'Troms', country: 'NO' });
  });

  it.each(['politician', 'officer'] as const)('has hours, outcomes and modules of a %s', (audience) => {
    const { hours, outcomes, modules } = draftCertificate(someFacts({ audience }), 'confirmation');

    const expected = {
      politician: { hours: 4, outcomes: ['Listens (cs)'], modules: ['Roles (cs)'] },
      officer: { hours: 5, outcomes: ['Prepares (cs)', 'Records (cs)'], modules: ['Roles (cs)', 'Room (cs)'] },
    };
    expect({ hours, outcomes, modules }).toEqual(expected[audience]);
  });

  it('is in the language of the holder, or in that of the original when the course does not speak it', () => {
    const person = Person.known({ givenName: 'Kari', familyName: 'Nordmann', language: 'nb', createdAt });

    expect(draftCertificate(someFacts({ person }), 'confirmation')).toMatchObject({
      language: 'nb',
      course: { title: 'Round tables (nb)' },
    });
    const english = { ...content, languages: ['en', 'cs'] as CourseContent['languages'] };
    expect(draftCertificate(someFacts({ person, content: english }), 'confirmation').course.title).toBe(
      'Round tables (en)',
    );
  });

  it.each([
    ['2026-11-23', 36, '2029-11-23'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-23', null, null],
  ])('issued on %s for %s months it is valid until %s', (issuedOn, validityMonths, validUntil) => {
    const limited = { ...content, certificate: { ...content.certificate, validityMonths } };

    expect(draftCertificate(someFacts({ issuedOn, content: limited }), 'confirmation').validUntil).toBe(validUntil);
  });

  it('carries the law and a date of birth never on a confirmation', () => {
    expect(draftCertificate(someFacts(), 'confirmation')).toMatchObject({
      legalBase: null,
      holder: { dateOfBirth: null },
    });
  });

  it('fits the page however long the course says it', async () => {
    const long = { cs: 'Ž'.repeat(500), en: 'x', nb: 'x' };
    const many = Array.from({ length: 40 }, () => long);
    const modules = many.map((title, n) => ({ slug: `m${n}`, title, lessons: [lesson('both')] }));
    const huge: CourseContent = { ...content, title: long, modules, outcomes: { politician: many, officer: many } };

    const draft = draftCertificate(someFacts({ content: huge }), 'confirmation');

    expect(await listMissing(draft)).toEqual([]);
  });
});

describe('a statutory certificate', () => {
  const statutory = { ...content, certificate: { ...content.certificate, template: 'statutory' as const } };

  it.each<[string, Partial<Facts>, boolean]>([
    [
      'an officer, an accredited association, a course made for it',
      { audience: 'officer', association: { ...association, accreditation }, content: statutory },
      true,
    ],
    ['a politician', { association: { ...association, accreditation }, content: statutory }, false],
    ['no accreditation', { audience: 'officer', content: statutory }, false],
    ['a course for confirmations', { audience: 'officer', association: { ...association, accreditation } }, false],
  ])('%s', (_, facts, expected) => {
    expect(mayBeStatutory(someFacts(facts))).toBe(expected);
  });

  it('is not complete without a date of birth and days', async () => {
    const facts = someFacts({
      audience: 'officer',
      association: { ...association, accreditation },
      content: statutory,
    });

    expect(await listMissing(draftCertificate(facts, 'statutory'))).toEqual(['holder.dateOfBirth', 'days']);
  });
});

describe('what is missing', () => {
  it('is nothing when everything was told', async () => {
    expect(await listMissing(draftCertificate(someFacts(), 'confirmation'))).toEqual([]);
  });

  it('is the name and the office when they were not told', async () => {
    const person = Person.known({ language: 'cs', createdAt });

    const missing = await listMissing(draftCertificate(someFacts({ person, held: null }), 'confirmation'));

    expect(missing).toEqual(['holder.givenName', 'holder.familyName', 'municipality.name', 'office']);
  });

  it.each(['Jana \u{1F600}', 'Jana \u202egnikcirt'])('is a name that cannot be printed: %j', async (givenName) => {
    const person = Person.known({ givenName, familyName: 'Nováková', language: 'cs', createdAt });

    expect(await listMissing(draftCertificate(someFacts({ person }), 'confirmation'))).toEqual(['holder.givenName']);
  });
});
