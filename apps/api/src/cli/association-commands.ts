import type { INestApplicationContext } from '@nestjs/common';
import { Email, roles } from '@app/contracts';
import { z } from 'zod';
import { SigningKeyService } from '../features/association/index.js';
import { DemoService } from '../features/demo/index.js';
import { MunicipalityService } from '../features/municipality/index.js';
import { PersonService, RoleGrant } from '../features/person/index.js';
import { SignInService } from '../features/session/index.js';
import { AppError } from '../platform/app-error.js';
import { Audit } from '../platform/audit.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/id.js';
import type { Command } from './command.js';

const Role = z.enum(roles);

export const associationCommands: readonly Command[] = [
  {
    words: 'sign-in-link',
    takes: ['<email>'],
    summary: 'Prints a one-time sign-in link for a person, good for 15 minutes.',
    async run(app, { rest: [email] }) {
      if (!email) return { isOk: false, lines: ['Whose? Give an e-mail address: sign-in-link <email>'], data: {} };
      try {
        const url = await app.get(SignInService).signInLink(email);
        const person = await app.get(PersonService).findByEmail(email.trim().toLowerCase());
        const subject = { type: 'person', id: person?.id ?? '' };
        await app
          .get(Database)
          .transaction(() => app.get(Audit).record({ actor: null, action: 'sign_in_link.made', subject }));
        return { isOk: true, lines: [url], data: { url } };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { isOk: false, lines: ['Nobody has this address.'], data: { code: error.code } };
      }
    },
  },
  {
    words: 'demo',
    takes: [],
    summary: 'Loads the demo association into an empty database.',
    async run(app, { settings }) {
      if (settings.isProduction) return { isOk: false, lines: ['There is no demo in production.'], data: {} };
      const isLoaded = await app.get(DemoService).loadDemo();
      const line = isLoaded ? 'The demo association is loaded.' : 'The database is not empty: nothing was changed.';
      return { isOk: isLoaded, lines: [line], data: { isLoaded } };
    },
  },
  {
    words: 'municipalities load',
    takes: [],
    summary: 'Loads the starter list of regions, districts and municipalities. A repeat changes nothing.',
    async run(app) {
      await app.get(Database).transaction(() => app.get(MunicipalityService).loadStarterList());
      return { isOk: true, lines: ['The starter list is loaded.'], data: {} };
    },
  },
  {
    words: 'people add',
    takes: ['<email>', '[role]'],
    summary: 'Adds a person, with a role if one is named: how a new installation gets its administrator.',
    async run(app, { rest: [email = '', role] }) {
      const address = Email.safeParse(email);
      const granted = role === undefined ? null : Role.safeParse(role);
      if (!address.success) return { isOk: false, lines: ['This is not an e-mail address.'], data: {} };
      if (granted && !granted.success)
        return { isOk: false, lines: [`There is no such role. There are: ${roles.join(', ')}.`], data: {} };
      const id = await app.get(Database).transaction(() => addPerson(app, address.data, granted?.data ?? null));
      return {
        isOk: true,
        lines: [`Added. A link to sign in: npm run roundtable -- sign-in-link ${address.data}`],
        data: { id },
      };
    },
  },
  {
    words: 'keys rotate',
    takes: [],
    summary: 'Makes a new signing key for certificates. Those issued before stay verifiable by the old one.',
    async run(app) {
      const key = await app.get(SigningKeyService).rotate();
      return { isOk: true, lines: [`New certificates are signed by the key ${key.id}.`], data: { keyId: key.id } };
    },
  },
];

async function addPerson(
  app: INestApplicationContext,
  email: string,
  role: z.output<typeof Role> | null,
): Promise<string> {
  const { id } = await app.get(PersonService).welcome(email, 'cs');
  const grants = app.get(Database).of(RoleGrant);
  if (role && !(await grants.existsBy({ personId: id, role }))) {
    await grants.insert({ id: newId(), personId: id, role, municipalityId: null });
  }
  await app
    .get(Audit)
    .record({ actor: null, action: 'person.added', subject: { type: 'person', id }, after: { role } });
  return id;
}
