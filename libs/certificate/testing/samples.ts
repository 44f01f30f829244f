import type { CertificateSnapshot } from '../src/index.js';

const issuer: CertificateSnapshot['issuer'] = {
  name: 'Svaz obcí pro účast veřejnosti',
  seat: 'Ukázková 1, 110 00 Praha 1',
  companyId: '12345678',
  accreditation: null,
  signatory: { name: 'Ing. Dana Kratochvílová', office: 'ředitelka' },
};

const verification = {
  code: 'K7QF-2M9X-4TBD-8WHN-JR3P',
  url: 'https://kurzy.roundtable.example/verify/K7QF-2M9X-4TBD-8WHN-JR3P',
};

/** A Czech councillor's confirmation. */
export const councillor: CertificateSnapshot = {
  number: '2027/0042',
  kind: 'confirmation',
  language: 'cs',
  audience: 'politician',
  holder: {
    titlesBefore: 'Ing.',
    givenName: 'Jana',
    familyName: 'Nováková',
    titlesAfter: 'Ph.D.',
    dateOfBirth: null,
  },
  municipality: { name: 'Nová Ves', district: 'Sokolov', country: 'CZ' },
  office: 'starostka',
  termOfOffice: '2026–2030',
  course: { title: 'Veřejné projednání: příprava, vedení a vypořádání', revision: 3, id: 'verejne-projednani' },
  modules: [
    'Kdy, koho a proč přizvat',
    'Pozvánka, které je rozumět',
    'Scénář večera a rozdělení rolí',
    'Vedení diskuse a práce s konfliktem',
    'Vypořádání připomínek a zpráva občanům',
  ],
  outcomes: [
    'Stanoví cíl projednání a vybere k němu přiměřenou metodu.',
    'Sestaví scénář setkání s časy, rolemi a záložním plánem.',
    'Vede diskusi tak, aby zazněly i tiché hlasy.',
    'Doloží, jak bylo s každou připomínkou naloženo a proč.',
  ],
  hours: 12,
  days: null,
  form: 'combined',
  startedOn: '2027-03-01',
  completedOn: '2027-06-12',
  issuedOn: '2027-06-14',
  validUntil: null,
  issuer,
  legalBase: null,
  verification,
  acknowledgement:
    'Projekt Kulaté stoly podpořil Norský finanční mechanismus 2021–2028 a Ministerstvo životního prostředí.',
};

/** A Czech officer's confirmation in English. */
export const officer: CertificateSnapshot = {
  ...councillor,
  number: '2027/0107',
  language: 'en',
  audience: 'officer',
  holder: {
    titlesBefore: 'Mgr.',
    givenName: 'Tomáš',
    familyName: 'Dvořák',
    titlesAfter: null,
    dateOfBirth: null,
  },
  municipality: { name: 'Litoměřice', district: 'Litoměřice', country: 'CZ' },
  office: 'Head of the strategic planning department',
  termOfOffice: null,
  course: { title: 'Facilitating meetings with the public', revision: 2, id: 'facilitating-meetings' },
  modules: ['What facilitation is', 'Preparing the room', 'Questions and summaries', 'Difficult moments'],
  outcomes: [
    'Prepares a meeting plan with aims, times and roles.',
    'Uses open questions and summaries to keep a discussion moving.',
    'Recognises a conflict early and chooses a fitting response.',
  ],
  hours: 7.5,
  form: 'distance',
  startedOn: '2027-05-03',
  completedOn: '2027-05-21',
  issuedOn: '2027-05-21',
  validUntil: '2030-05-21',
  issuer: { ...issuer, signatory: { ...issuer.signatory, office: 'Director' } },
  acknowledgement: 'The project Round Tables is supported by the Norwegian Financial Mechanism 2021–2028.',
};

/** A Norwegian councillor's confirmation. */
export const norwegian: CertificateSnapshot = {
  ...councillor,
  number: '2027/0311',
  language: 'nb',
  holder: {
    titlesBefore: null,
    givenName: 'Åse Marie',
    familyName: 'Bjørnstad Sæther',
    titlesAfter: null,
    dateOfBirth: null,
  },
  municipality: { name: 'Målselv', district: 'Troms', country: 'NO' },
  office: 'kommunestyremedlem',
  termOfOffice: '2027–2031',
  course: { title: 'Medvirkning fra barn og unge: skole- og ungdomsforum', revision: 1, id: 'barn-og-unge' },
  modules: ['Barns rett til å bli hørt', 'Ungdomsråd som virker', 'Forum på skolen', 'Tilbakemelding som teller'],
  outcomes: [
    'Forklarer hva loven krever når saker gjelder barn og unge.',
    'Planlegger et skoleforum sammen med elevene.',
    'Gir tilbakemelding om hva innspillene førte til.',
  ],
  hours: 9,
  form: 'combined',
  startedOn: '2027-09-06',
  completedOn: '2027-11-23',
  issuedOn: '2027-11-25',
  acknowledgement: 'Prosjektet Runde bord er støttet av EØS-midlene 2021–2028.',
};

/** What an accredited institution issues to an officer. */
export const statutory: CertificateSnapshot = {
  ...councillor,
  number: '2027/0512',
  kind: 'statutory',
  audience: 'officer',
  holder: {
    titlesBefore: 'doc. Ing. arch.',
    givenName: 'Kateřina',
    familyName: 'Šťastná Příhodová',
    titlesAfter: 'CSc., MBA',
    dateOfBirth: '1980-03-05',
  },
  municipality: { name: 'Žďár nad Sázavou', district: 'Žďár nad Sázavou', country: 'CZ' },
  office: 'vedoucí odboru rozvoje a územního plánování',
  termOfOffice: null,
  hours: 16,
  days: 2,
  form: 'in-person',
  startedOn: '2027-11-23',
  completedOn: '2027-11-24',
  issuedOn: '2027-11-24',
  issuer: { ...issuer, accreditation: { number: 'AK I-12/2026', date: '2026-02-18' } },
  legalBase: '§ 20 odst. 5 zákona č. 312/2002 Sb., o úřednících územních samosprávných celků',
};

/** The first letters of a text, without a space at the end. */
const first = (length: number, text: string) => text.slice(0, length).trim();

const words =
  'Příprava vyhodnocení srozumitelného projednání územního plánu se zapojením obtížně zapojitelných skupin a škol';

/** As long as a snapshot may be: whatever is issued has to fit on one page. */
export const longest: CertificateSnapshot = {
  ...statutory,
  number: '2027/0000000000000000000042-A',
  holder: {
    titlesBefore: 'prof. PhDr. RNDr. Ing. arch. Mgr. et Mgr. MUDr.',
    givenName: 'Maxmiliána Nepomucena Bartolomějka Kristýna Alžběta',
    familyName: 'Nejedlá Kratochvílová-Šťastná Příhodová z Rožmberka a Hradce Králového',
    titlesAfter: 'Ph.D., CSc., DrSc., MBA, MPA, LL.M., DiS.',
    dateOfBirth: '1961-12-31',
  },
  municipality: {
    name: first(100, 'Brandýs nad Labem-Stará Boleslav '.repeat(3)),
    district: 'Praha-východ',
    country: 'CZ',
  },
  office: first(120, `${words} a`),
  course: { title: first(200, `${words}: ${words}`), revision: 128, id: 'nejdelsi-kurz' },
  modules: Array.from({ length: 20 }, (_, index) => first(120, `${index + 1}. ${words} ještě jednou`)),
  outcomes: Array.from({ length: 12 }, () => first(200, `${words}, ${words}`)),
  hours: 127.25,
  days: 12.5,
  startedOn: '2026-09-23',
  completedOn: '2027-11-24',
  validUntil: '2031-12-31',
  issuer: {
    name: first(200, `${words} ${words}`),
    seat: first(200, `${words} ${words}`),
    companyId: '12345678',
    accreditation: {
      number: first(60, 'AK I-12/2026-0123456789-0123456789-0123456789-0123456789-012'),
      date: '2026-02-18',
    },
    signatory: { name: first(120, `${words} a b`), office: first(120, `${words} a b`) },
  },
  legalBase: first(200, `${words} ${words}`),
  acknowledgement: first(300, `${words}. ${words}. ${words}`),
};

/** As little as a snapshot may say. */
export const shortest: CertificateSnapshot = {
  ...norwegian,
  holder: { titlesBefore: null, givenName: 'Li', familyName: 'Ø', titlesAfter: null, dateOfBirth: null },
  course: { ...norwegian.course, title: 'Råd' },
  modules: [],
  outcomes: ['Lytter.'],
  termOfOffice: null,
};
delete shortest.acknowledgement;

export const qr = `${verification.url}#1.a1B2c3D4.${'Zm9vYmFyIGJheiBxdXV4'.repeat(16)}.${'s'.repeat(86)}`;
