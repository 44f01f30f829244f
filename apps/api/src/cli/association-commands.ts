import { SigningKeyService } from '../features/association/index.js';
import { DemoService } from '../features/demo/index.js';
import { SignInService } from '../features/session/index.js';
import { AppError } from '../platform/app-error.js';
import type { Command } from './command.js';

export const associationCommands: readonly Command[] = [
  {
    words: 'sign-in-link',
    takes: ['<email>'],
    summary: 'Prints a one-time sign-in link for a person, good for 15 minutes.',
    async run(app, { rest: [email] }) {
      if (!email) return { isOk: false, lines: ['Whose? Give an e-mail address: sign-in-link <email>'], data: {} };
      try {
        const url = await app.get(SignInService).signInLink(email);
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
    async run(app) {
      const isLoaded = await app.get(DemoService).loadDemo();
      const line = isLoaded ? 'The demo association is loaded.' : 'The database is not empty: nothing was changed.';
      return { isOk: isLoaded, lines: [line], data: { isLoaded } };
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
