import type { CertificateSnapshot } from '@app/certificate';
import type { AssociationView, Audience, MunicipalityView } from '@app/contracts';
import type { Course as CourseContent, CourseModule, Texts } from '@app/course-format';
import { languageOf, textIn } from '../course/index.js';
import type { Person } from '../person/index.js';

/** All that a certificate is made of, as it is in the moment of issue. */
export interface Facts {
  person: Person;
  /** The office at the time of enrolment, else one held now; null when none was told. */
  held: { office: string; municipality: MunicipalityView } | null;
  audience: Audience;
  content: CourseContent;
  revision: number;
  association: AssociationView;
  /** Days, `YYYY-MM-DD`. */
  startedOn: string;
  completedOn: string;
  issuedOn: string;
}

type Kind = CertificateSnapshot['kind'];
type Municipality = CertificateSnapshot['municipality'];

const STATUTORY_BASE = '§ 20 odst. 5 zákona č. 312/2002 Sb., o úřednících územních samosprávných celků';
const MOST_MODULES = 20;
const MOST_OUTCOMES = 12;

/** Until the register has entered it, a certificate has no number and no code. */
const notEntered = {
  number: '0000/0000',
  verification: { code: '0000-0000-0000-0000-0000', url: 'http://localhost/' },
};

/** What would be printed. It is not checked here: particulars may be missing. */
export function draftCertificate(facts: Facts, kind: Kind): CertificateSnapshot {
  const { audience, content, revision, startedOn, completedOn, issuedOn } = facts;
  const language = languageOf(content, facts.person.language);
  const text = (texts: Texts) => textIn(texts, language);
  return {
    ...notEntered,
    kind,
    language,
    audience,
    ...holderOf(facts, kind),
    course: { title: cut(text(content.title), 200), revision, id: content.id },
    modules: modulesFor(content, audience)
      .map(({ title }) => cut(text(title), 120))
      .slice(0, MOST_MODULES),
    outcomes: content.outcomes[audience].map((outcome) => cut(text(outcome), 200)).slice(0, MOST_OUTCOMES),
    hours: content.hours[audience],
    days: null,
    form: 'distance',
    startedOn,
    completedOn,
    issuedOn,
    validUntil: validUntil(issuedOn, content.certificate.validityMonths),
  };
}

/** The part that a correction makes anew. */
export function holderOf({ person, held, association }: Omit<Facts, 'content'>, kind: Kind) {
  const { name, seat, companyId, accreditation, signatory } = association;
  return {
    holder: {
      titlesBefore: person.titlesBefore || null,
      givenName: person.givenName,
      familyName: person.familyName,
      titlesAfter: person.titlesAfter || null,
      // It is not known to the system; without it no statutory certificate is complete.
      dateOfBirth: null,
    },
    municipality: held && toMunicipality(held.municipality),
    office: held?.office ?? '',
    termOfOffice: null,
    issuer: { name, seat, companyId, accreditation, signatory },
    legalBase: kind === 'statutory' ? STATUTORY_BASE : null,
  };
}

/** Only for officers, from an accredited association, when the course is made for it. */
export function mayBeStatutory({ audience, association, content }: Facts): boolean {
  return audience === 'officer' && association.accreditation !== null && content.certificate.template === 'statutory';
}

/** Modules with something to learn for this audience; a test alone is none. */
function modulesFor({ modules }: CourseContent, audience: Audience): CourseModule[] {
  return modules.filter(({ lessons }) =>
    lessons.some((lesson) => lesson.content !== null && (lesson.audience === 'both' || lesson.audience === audience)),
  );
}

/** The okres in Czechia, the fylke in Norway: names of municipalities repeat. */
function toMunicipality({ name, country, district, region }: MunicipalityView): Municipality {
  return { name, country, district: district ?? (country === 'NO' ? region : null) };
}

/** The same day of a later month, or its last day when it has none such. */
function validUntil(issuedOn: string, months: number | null): string | null {
  if (months === null) return null;
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
