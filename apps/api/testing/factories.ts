import { sessionApi, type Audience, type Role } from '@app/contracts';
import type { Course } from '../src/features/course/index.js';
import { Enrolment } from '../src/features/learning/index.js';
import { Municipality, Region } from '../src/features/municipality/index.js';
import { Mandate, Person, PersonEmail, RoleGrant } from '../src/features/person/index.js';
import { SessionService } from '../src/features/session/index.js';
import { newId } from '../src/platform/id.js';
import { plain } from '../src/platform/plain-text.js';
import type { TestServer } from './test-server.js';

/** Saves a valid person with a confirmed address; a test names only the fields it is about. */
export async function aPerson(
  server: TestServer,
  { email, roles = [], ...fields }: Partial<Person> & { email?: string; roles?: readonly Role[] } = {},
): Promise<Person & { email: string }> {
  const createdAt = server.clock.now();
  const person = Person.known({ givenName: 'Jana', familyName: 'Nováková', language: 'cs', createdAt, ...fields });
  const address = email ?? `${person.id}@obec.example`;
  await server.db.transaction(async () => {
    await server.db.of(Person).insert(person);
    await server.db
      .of(PersonEmail)
      .insert({ id: newId(), personId: person.id, email: address, isPrimary: true, confirmedAt: createdAt });
    for (const role of roles) {
      await server.db.of(RoleGrant).insert({ id: newId(), personId: person.id, role, municipalityId: null });
    }
  });
  return Object.assign(person, { email: address });
}

/** Signs a person in and returns the session token for `server.call(…, { session })`. */
export function aSession(server: TestServer, person: { id: string }): Promise<string> {
  return server.db.transaction(() => server.app.get(SessionService).open(person.id, 'Test'));
}

export async function aMunicipality(server: TestServer, fields: Partial<Municipality> = {}): Promise<Municipality> {
  const id = newId();
  const name = fields.name ?? 'Horní Lhota';
  const code = id.slice(-10);
  const region = { id: newId(), country: 'CZ' as const, code, name: 'Zlínský kraj' };
  return server.db.transaction(async () => {
    if (!fields.regionId) await server.db.of(Region).insert(region);
    const municipality = {
      id,
      country: 'CZ' as const,
      code,
      name,
      searchName: plain(name),
      regionId: region.id,
      districtId: null,
    };
    return server.db.of(Municipality).save({ ...municipality, ...fields });
  });
}

export async function aMandate(
  server: TestServer,
  { personId, ...fields }: Partial<Mandate> & { personId: string; audience?: Audience },
): Promise<Mandate> {
  const municipalityId = fields.municipalityId ?? (await aMunicipality(server)).id;
  const mandate = { id: newId(), personId, municipalityId, office: 'zastupitelka', from: '2026-10-20', until: null };
  return server.db.transaction(() =>
    server.db.of(Mandate).save(Object.assign(new Mandate(), { audience: 'politician', ...mandate, ...fields })),
  );
}

/** A place in a course that exists already. */
export function anEnrolment(
  server: TestServer,
  { personId, course, ...fields }: Partial<Enrolment> & { personId: string; course: Course },
): Promise<Enrolment> {
  const place = {
    audience: 'politician' as const,
    mandateId: null,
    municipalityId: null,
    enrolledAt: server.clock.now(),
  };
  const enrolment = Enrolment.open({ personId, courseId: course.id, revisionId: course.currentRevisionId, ...place });
  return server.db.transaction(() => server.db.of(Enrolment).save(Object.assign(enrolment, fields)));
}

/** Asks for a sign-in mail and answers what is in it. */
export async function aSignInMail(
  server: TestServer,
  email: string,
  more: { returnTo?: string } = {},
): Promise<{ token: string; code: string; text: string }> {
  await server.call(sessionApi.requestSignIn, { body: { email, language: 'cs', ...more } });
  await server.deliverMail();
  const { text } = server.mail.lastTo(email);
  const [, token = ''] = /\/sign-in\/link\/([\w-]+)/.exec(text) ?? [];
  return { token, code: codeIn(text), text };
}

/** The six digits of a mail. */
export function codeIn(text: string): string {
  const [, code = ''] = /^ {4}(\d{6})$/m.exec(text) ?? [];
  return code;
}
