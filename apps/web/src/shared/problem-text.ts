import { errorStatus } from '@app/contracts';
import type { Translate } from './i18n.js';

const isKnown = (code: string): code is keyof typeof errorStatus => code in errorStatus;

/** The words for an error code; a code of a newer server gets the general ones. */
export function problemText(t: Translate<'errors'>, code: string): string {
  return t(isKnown(code) ? code : 'server.unexpected');
}
