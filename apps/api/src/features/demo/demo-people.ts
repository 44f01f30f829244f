import type { Audience, Language, Role } from '@app/contracts';

interface DemoMandate {
  country: 'CZ' | 'NO';
  /** Official code of the municipality. */
  municipality: string;
  office: string;
  audience: Audience;
  /** `YYYY-MM-DD` */
  from: string;
}

/** Somebody of the demo association; `role` is what the person shows. */
export interface DemoEntry {
  email: string;
  role: Role;
  titlesBefore?: string;
  givenName: string;
  familyName: string;
  titlesAfter?: string;
  salutation: 'ms' | 'mr';
  language: Language;
  mandate?: DemoMandate;
}

/** The municipal elections were in October 2026: the councils met from the 19th on. */
const councilSince = '2026-10-19';

/** One person for each role, and learners of both kinds and countries. */
export const demoPeople: readonly DemoEntry[] = [
  {
    email: 'jana.novakova@roundtable.example',
    role: 'learner',
    givenName: 'Jana',
    familyName: 'Nováková',
    salutation: 'ms',
    language: 'cs',
    mandate: {
      country: 'CZ',
      municipality: '585246',
      office: 'zastupitelka',
      audience: 'politician',
      from: councilSince,
    },
  },
  {
    email: 'petr.dvorak@roundtable.example',
    role: 'learner',
    titlesBefore: 'Ing.',
    givenName: 'Petr',
    familyName: 'Dvořák',
    titlesAfter: 'Ph.D.',
    salutation: 'mr',
    language: 'cs',
    mandate: {
      country: 'CZ',
      municipality: '571164',
      office: 'vedoucí odboru územního plánování',
      audience: 'officer',
      from: '2019-03-01',
    },
  },
  {
    email: 'tone.hegdal@roundtable.example',
    role: 'learner',
    givenName: 'Tone',
    familyName: 'Hegdal',
    salutation: 'ms',
    language: 'nb',
    mandate: {
      country: 'NO',
      municipality: '3118',
      office: 'kommunestyremedlem',
      audience: 'politician',
      from: '2023-10-10',
    },
  },
  {
    email: 'lucie.zackova@roundtable.example',
    role: 'trainer',
    titlesBefore: 'Bc.',
    givenName: 'Lucie',
    familyName: 'Žáčková',
    salutation: 'ms',
    language: 'cs',
  },
  {
    email: 'tomas.riha@roundtable.example',
    role: 'coordinator',
    titlesBefore: 'Mgr.',
    givenName: 'Tomáš',
    familyName: 'Říha',
    salutation: 'mr',
    language: 'cs',
  },
  {
    email: 'hana.dostalova@roundtable.example',
    role: 'contact',
    givenName: 'Hana',
    familyName: 'Dostálová',
    salutation: 'ms',
    language: 'cs',
    mandate: {
      country: 'CZ',
      municipality: '571164',
      office: 'tajemnice úřadu',
      audience: 'officer',
      from: '2022-11-01',
    },
  },
  {
    email: 'sindre.aamodt@roundtable.example',
    role: 'partner',
    givenName: 'Sindre',
    familyName: 'Aamodt',
    salutation: 'mr',
    language: 'nb',
  },
  {
    email: 'pavel.smid@roundtable.example',
    role: 'auditor',
    titlesBefore: 'Ing.',
    givenName: 'Pavel',
    familyName: 'Šmíd',
    titlesAfter: 'CIA',
    salutation: 'mr',
    language: 'cs',
  },
  {
    email: 'alena.vitkova@roundtable.example',
    role: 'administrator',
    givenName: 'Alena',
    familyName: 'Vítková',
    salutation: 'ms',
    language: 'cs',
  },
];
