import type { Language, Plural } from '@app/print';
import type { CertificateSnapshot } from './snapshot.js';

type Kind = CertificateSnapshot['kind'];

/** Every word a certificate adds to its snapshot. No form tells the holder's gender. */
export interface Wording {
  locale: string;
  headline: Record<Kind, string>;
  /** Before the name. */
  lead: Record<Kind, string>;
  /** Between the name and the title of the course. */
  achievement: Record<Kind, string>;
  audience: Record<CertificateSnapshot['audience'], string>;
  form: Record<CertificateSnapshot['form'], string>;
  /** How the country is called; where it is the language's own, it is not printed. */
  countries: Record<string, string>;
  district: (name: string, country: string) => string;
  number: string;
  companyId: string;
  accreditation: (number: string, date: string) => string;
  dateOfBirth: string;
  termOfOffice: string;
  version: string;
  extent: string;
  hours: Plural;
  hourLength: string;
  days: Plural;
  formLabel: string;
  dates: string;
  validUntil: string;
  modules: string;
  outcomes: string;
  /** Under the place of issue. */
  issuedOn: (date: string) => string;
  legalBase: string;
  verification: string;
  verificationHelp: string;
  qrAlt: (url: string) => string;
  linkAlt: (url: string) => string;
  /** Only the Czech statutory certificate is the original. */
  translation: string | null;
}

const same = (one: string, other: string): Plural => ({ one, few: other, many: other, other });

const cs: Wording = {
  locale: 'cs-CZ',
  headline: {
    confirmation: 'Potvrzení o absolvování',
    statutory: 'Osvědčení o absolvování vzdělávacího programu',
  },
  lead: { confirmation: 'Toto potvrzení získává', statutory: 'Toto osvědčení získává' },
  achievement: {
    confirmation: 'za absolvování vzdělávacího programu',
    statutory: 'za absolvování kurzu',
  },
  audience: { politician: 'pro zastupitele a zastupitelky', officer: 'pro úředníky a úřednice' },
  form: { distance: 'distanční', 'in-person': 'prezenční', combined: 'kombinovaná' },
  countries: { NO: 'Norsko', SK: 'Slovensko' },
  district: (name, country) => (country === 'CZ' ? `okres ${name}` : name),
  number: 'Evidenční číslo',
  companyId: 'IČO',
  accreditation: (number, date) => `Akreditace č. ${number} ze dne ${date}`,
  dateOfBirth: 'Datum narození',
  termOfOffice: 'volební období',
  version: 'verze',
  extent: 'Rozsah',
  hours: { one: 'vyučovací hodina', few: 'vyučovací hodiny', many: 'vyučovací hodiny', other: 'vyučovacích hodin' },
  hourLength: 'po 45 minutách',
  days: { one: 'den', few: 'dny', many: 'dne', other: 'dní' },
  formLabel: 'Forma',
  dates: 'Termín',
  validUntil: 'Platí do',
  modules: 'Obsah',
  outcomes: 'Výsledky učení',
  issuedOn: (date) => `dne ${date}`,
  legalBase: 'Právní základ',
  verification: 'Ověření pravosti',
  verificationHelp: 'Načtěte QR kód, nebo zadejte kód na adrese',
  qrAlt: (url) => `QR kód k ověření pravosti: ${url}`,
  linkAlt: (url) => `Ověřit pravost na adrese ${url}`,
  translation: null,
};

const en: Wording = {
  locale: 'en-GB',
  headline: { confirmation: 'Confirmation of completion', statutory: 'Certificate' },
  lead: { confirmation: 'This confirms that', statutory: 'This certifies that' },
  achievement: { confirmation: 'has completed the training programme', statutory: 'has completed the course' },
  audience: { politician: 'for elected councillors', officer: 'for public officers' },
  form: { distance: 'online', 'in-person': 'in person', combined: 'blended' },
  countries: { CZ: 'Czechia', NO: 'Norway', SK: 'Slovakia' },
  district: (name, country) => (country === 'CZ' ? `${name} district` : name),
  number: 'Register number',
  companyId: 'Company ID',
  accreditation: (number, date) => `Accreditation no. ${number} of ${date}`,
  dateOfBirth: 'Date of birth',
  termOfOffice: 'term of office',
  version: 'version',
  extent: 'Extent',
  hours: same('teaching hour', 'teaching hours'),
  hourLength: 'of 45 minutes',
  days: same('day', 'days'),
  formLabel: 'Form',
  dates: 'Dates',
  validUntil: 'Valid until',
  modules: 'Contents',
  outcomes: 'Learning outcomes',
  issuedOn: (date) => date,
  legalBase: 'Legal base',
  verification: 'Check that it is genuine',
  verificationHelp: 'Scan the QR code, or enter the code at',
  qrAlt: (url) => `QR code for checking that the certificate is genuine: ${url}`,
  linkAlt: (url) => `Check that the certificate is genuine at ${url}`,
  translation: 'Translation. The Czech original prevails.',
};

const nb: Wording = {
  locale: 'nb-NO',
  headline: { confirmation: 'Kursbevis', statutory: 'Kursbevis' },
  lead: { confirmation: 'Dette bekrefter at', statutory: 'Dette bekrefter at' },
  achievement: { confirmation: 'har gjennomført kurset', statutory: 'har gjennomført kurset' },
  audience: { politician: 'for folkevalgte', officer: 'for kommunalt ansatte' },
  form: { distance: 'nettbasert', 'in-person': 'fysisk oppmøte', combined: 'kombinert' },
  countries: { CZ: 'Tsjekkia', SK: 'Slovakia' },
  district: (name) => name,
  number: 'Registernummer',
  companyId: 'Org.nr.',
  accreditation: (number, date) => `Akkreditering nr. ${number} av ${date}`,
  dateOfBirth: 'Fødselsdato',
  termOfOffice: 'valgperioden',
  version: 'versjon',
  extent: 'Omfang',
  hours: same('undervisningstime', 'undervisningstimer'),
  hourLength: 'à 45 minutter',
  days: same('dag', 'dager'),
  formLabel: 'Form',
  dates: 'Gjennomført',
  validUntil: 'Gyldig til',
  modules: 'Innhold',
  outcomes: 'Læringsutbytte',
  issuedOn: (date) => date,
  legalBase: 'Rettsgrunnlag',
  verification: 'Kontroller at beviset er ekte',
  verificationHelp: 'Skann QR-koden, eller skriv inn koden på',
  qrAlt: (url) => `QR-kode for å kontrollere at kursbeviset er ekte: ${url}`,
  linkAlt: (url) => `Kontroller at kursbeviset er ekte på ${url}`,
  translation: 'Oversettelse. Den tsjekkiske originalen gjelder.',
};

export const wordings: Record<Language, Wording> = { cs, en, nb };
