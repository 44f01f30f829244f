import type { Language, Plural } from '@app/print';
import { formatCount } from '@app/print';

/** Every word a day kit adds to what it is given. No form tells anybody's gender. */
export interface Wording {
  locale: string;
  dayKit: string;
  signInSheet: string;
  page: (number: number, of: number) => string;
  date: string;
  time: string;
  place: string;
  online: string;
  trainers: string;
  number: string;
  name: string;
  municipality: string;
  signature: string;
  halfDay: (number: number) => string;
  code: string;
  codeOf: (name: string) => string;
  heldSeat: (number: number) => string;
  dataNotice: (organiser: string) => string;
  badges: string;
  roomSign: string;
  welcome: string;
  feedback: string;
  feedbackQuestion: string;
  feedbackPoints: (until: string) => string[];
  feedbackCode: (url: string) => string;
  orType: string;
  runSheet: string;
  programme: string;
  hours: (count: number) => string;
  breakTime: string;
  people: string;
  confirmed: (count: number) => string;
  held: (count: number) => string;
  access: string;
  materials: string;
  contacts: string;
  organiser: string;
  checklist: string;
  steps: readonly string[];
  notes: string;
}

const same = (one: string, other: string): Plural => ({ one, few: other, many: other, other });

const hours = {
  cs: { one: 'vyučovací hodina', few: 'vyučovací hodiny', many: 'vyučovací hodiny', other: 'vyučovacích hodin' },
  en: same('teaching hour', 'teaching hours'),
  nb: same('undervisningstime', 'undervisningstimer'),
};
const confirmed = {
  cs: { one: 'potvrzené místo', few: 'potvrzená místa', many: 'potvrzeného místa', other: 'potvrzených míst' },
  en: same('confirmed seat', 'confirmed seats'),
  nb: same('bekreftet plass', 'bekreftede plasser'),
};
const held = {
  cs: { one: 'místo beze jména', few: 'místa beze jmen', many: 'místa beze jmen', other: 'míst beze jmen' },
  en: same('seat without a name yet', 'seats without names yet'),
  nb: same('plass uten navn ennå', 'plasser uten navn ennå'),
};

const cs: Wording = {
  locale: 'cs-CZ',
  dayKit: 'Podklady na seminář',
  signInSheet: 'Prezenční listina',
  page: (number, of) => `strana ${number} z ${of}`,
  date: 'Datum',
  time: 'Čas',
  place: 'Místo',
  online: 'online',
  trainers: 'Vedou',
  number: 'Č.',
  name: 'Příjmení a jméno',
  municipality: 'Obec',
  signature: 'Podpis',
  halfDay: (number) => `${number}. půlden`,
  code: 'Kód',
  codeOf: (name) => `QR kód k zápisu účasti: ${name}`,
  heldSeat: (number) => `místo ${number}`,
  dataNotice: (organiser) =>
    `Podpisem stvrzujete účast. Údaje zpracovává ${organiser}, aby mohl doložit účast a vystavit potvrzení; o svých právech se dočtete v aplikaci v části Ochrana údajů.`,
  badges: 'Jmenovky',
  roomSign: 'Cedule na dveře',
  welcome: 'Vítejte',
  feedback: 'Zpětná vazba',
  feedbackQuestion: 'Jaký byl dnešní den?',
  feedbackPoints: (until) => [
    'Pět otázek, asi dvě minuty.',
    'Bez přihlášení a beze jména: nikdo nezjistí, kdo co napsal.',
    `Otevřeno do ${until}.`,
  ],
  feedbackCode: (url) => `QR kód zpětné vazby: ${url}`,
  orType: 'nebo zadejte adresu',
  runSheet: 'Průběh dne',
  programme: 'Program',
  hours: (count) => formatCount(count, hours.cs, 'cs'),
  breakTime: 'přestávka',
  people: 'Počet lidí',
  confirmed: (count) => formatCount(count, confirmed.cs, 'cs'),
  held: (count) => formatCount(count, held.cs, 'cs'),
  access: 'Příjezd a přístupnost',
  materials: 'Materiály',
  contacts: 'Kontakty',
  organiser: 'Pořádá',
  checklist: 'Nezapomenout',
  steps: [
    'cedule na dveřích, jmenovky u vstupu',
    'prezenční listina k podpisu každý půlden',
    'projektor, zvuk, síť, prodlužovačka',
    'voda a káva, dieta a přístupnost',
    'QR kód zpětné vazby na posledním snímku',
    'účast zapsaná, listina uložená',
  ],
  notes: 'Poznámky',
};

const en: Wording = {
  locale: 'en-GB',
  dayKit: 'Day kit',
  signInSheet: 'Sign-in sheet',
  page: (number, of) => `page ${number} of ${of}`,
  date: 'Date',
  time: 'Time',
  place: 'Place',
  online: 'online',
  trainers: 'Trainers',
  number: 'No.',
  name: 'Surname and given name',
  municipality: 'Municipality',
  signature: 'Signature',
  halfDay: (number) => `half-day ${number}`,
  code: 'Code',
  codeOf: (name) => `QR code for checking in: ${name}`,
  heldSeat: (number) => `seat ${number}`,
  dataNotice: (organiser) =>
    `By signing you confirm that you are here. ${organiser} processes these data to prove attendance and to issue certificates; your rights are in the application under Data protection.`,
  badges: 'Name badges',
  roomSign: 'Room sign',
  welcome: 'Welcome',
  feedback: 'Feedback',
  feedbackQuestion: 'How was your day?',
  feedbackPoints: (until) => [
    'Five questions, about two minutes.',
    'No account and no name: nobody learns who wrote what.',
    `Open until ${until}.`,
  ],
  feedbackCode: (url) => `QR code of the feedback form: ${url}`,
  orType: 'or type the address',
  runSheet: 'Run sheet',
  programme: 'Programme',
  hours: (count) => formatCount(count, hours.en, 'en'),
  breakTime: 'break',
  people: 'People',
  confirmed: (count) => formatCount(count, confirmed.en, 'en'),
  held: (count) => formatCount(count, held.en, 'en'),
  access: 'Getting there and accessibility',
  materials: 'Materials',
  contacts: 'Contacts',
  organiser: 'Organised by',
  checklist: 'Do not forget',
  steps: [
    'room sign on the door, badges at the entrance',
    'sign-in sheet signed each half-day',
    'projector, sound, network, extension lead',
    'water and coffee, diets and accessibility',
    'feedback QR code on the last slide',
    'attendance recorded, sheet filed',
  ],
  notes: 'Notes',
};

const nb: Wording = {
  locale: 'nb-NO',
  dayKit: 'Kursmappe for dagen',
  signInSheet: 'Oppmøteliste',
  page: (number, of) => `side ${number} av ${of}`,
  date: 'Dato',
  time: 'Tid',
  place: 'Sted',
  online: 'på nett',
  trainers: 'Kursholdere',
  number: 'Nr.',
  name: 'Etternavn og fornavn',
  municipality: 'Kommune',
  signature: 'Underskrift',
  halfDay: (number) => `${number}. halvdag`,
  code: 'Kode',
  codeOf: (name) => `QR-kode for oppmøte: ${name}`,
  heldSeat: (number) => `plass ${number}`,
  dataNotice: (organiser) =>
    `Med underskriften bekrefter du at du er til stede. ${organiser} behandler opplysningene for å dokumentere oppmøte og utstede kursbevis; rettighetene dine står i appen under Personvern.`,
  badges: 'Navneskilt',
  roomSign: 'Dørskilt',
  welcome: 'Velkommen',
  feedback: 'Tilbakemelding',
  feedbackQuestion: 'Hvordan var dagen din?',
  feedbackPoints: (until) => [
    'Fem spørsmål, omtrent to minutter.',
    'Uten innlogging og uten navn: ingen får vite hvem som skrev hva.',
    `Åpent til ${until}.`,
  ],
  feedbackCode: (url) => `QR-kode til tilbakemeldingen: ${url}`,
  orType: 'eller skriv adressen',
  runSheet: 'Kjøreplan',
  programme: 'Program',
  hours: (count) => formatCount(count, hours.nb, 'nb'),
  breakTime: 'pause',
  people: 'Antall',
  confirmed: (count) => formatCount(count, confirmed.nb, 'nb'),
  held: (count) => formatCount(count, held.nb, 'nb'),
  access: 'Adkomst og tilgjengelighet',
  materials: 'Materiell',
  contacts: 'Kontakter',
  organiser: 'Arrangør',
  checklist: 'Husk',
  steps: [
    'dørskilt opp, navneskilt ved inngangen',
    'oppmøtelisten underskrives hver halvdag',
    'projektor, lyd, nett, skjøteledning',
    'vann og kaffe, dietter og tilgjengelighet',
    'QR-kode for tilbakemelding på siste bilde',
    'oppmøtet registrert, listen arkivert',
  ],
  notes: 'Notater',
};

export const wordings: Record<Language, Wording> = { cs, en, nb };
