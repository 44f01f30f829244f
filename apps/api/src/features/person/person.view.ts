import type { MandateView, MunicipalityView, PersonRow, ProfileView } from '@app/contracts';
import type { EmailClaim } from './email-claim.entity.js';
import type { Mandate } from './mandate.entity.js';
import type { Person } from './person.entity.js';
import type { PersonEmail } from './person-email.entity.js';
import { printedName } from './printed-name.js';
import type { RoleGrant } from './role-grant.entity.js';

type Places = ReadonlyMap<string, MunicipalityView>;

interface Profile {
  person: Person;
  emails: readonly PersonEmail[];
  claims: readonly EmailClaim[];
  mandates: readonly Mandate[];
  grants: readonly RoleGrant[];
  places: Places;
  /** `YYYY-MM-DD` */
  today: string;
}

export function toProfileView({ person, emails, claims, mandates, grants, places, today }: Profile): ProfileView {
  const { id, titlesBefore, givenName, familyName, titlesAfter, salutation, language, version } = person;
  // An address that waits for its code is shown once, as the claim that takes the code.
  const claimed = new Set(claims.map(({ email }) => email));
  const isShown = (one: PersonEmail) => one.confirmedAt !== null || !claimed.has(one.email);
  return {
    id,
    titlesBefore,
    givenName,
    familyName,
    titlesAfter,
    salutation,
    language,
    printedName: printedName(person),
    emails: [
      ...emails.filter(isShown).map((one) => ({
        id: one.id,
        email: one.email,
        isPrimary: one.isPrimary,
        isConfirmed: one.confirmedAt !== null,
      })),
      ...claims.map((one) => ({ id: one.id, email: one.email, isPrimary: false, isConfirmed: false })),
    ],
    mandates: mandates.map((mandate) => toMandateView(mandate, places, today)),
    roles: grants.map(({ role, municipalityId }) => ({ role, municipalityId })),
    version,
  };
}

function toMandateView(mandate: Mandate, places: Places, today: string): MandateView {
  const { id, municipalityId, office, audience, from, until } = mandate;
  const municipality = places.get(municipalityId);
  if (!municipality) throw new Error(`The municipality ${municipalityId} of a mandate was not loaded.`);
  return { id, municipality, office, audience, from, until, isCurrent: mandate.isCurrentOn(today) };
}

/** A person as the list reads it from the database. */
export interface ListedPerson {
  id: string;
  sortName: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string | null;
}

interface CurrentOffice {
  mandate: Mandate;
  place: MunicipalityView | undefined;
}

export function toPersonRow(person: ListedPerson, current: CurrentOffice | undefined): PersonRow {
  return {
    id: person.id,
    name: printedName(person),
    municipality: current?.place ? withDistrict(current.place) : null,
    office: current?.mandate.office ?? null,
    audience: current?.mandate.audience ?? null,
    email: person.email ?? '',
  };
}

/** Names of villages repeat; the district tells them apart. */
function withDistrict({ name, district }: MunicipalityView): string {
  return district && district !== name ? `${name} (${district})` : name;
}
