import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { passkeyApi } from '@app/contracts';
import { call } from '../../shared/api.js';

export interface PasskeyAnswer {
  challengeId: string;
  response: unknown;
}

/** Grows with each question and each end of one: a quiet offer that comes late must not end a press. */
let turn = 0;

/**
 * Asks the device for a passkey: after a press in a window of its own, or quietly as an offer in the e-mail field.
 * Null when the person closed the window or has none; that is an answer and not a fault.
 */
export async function askForPasskey(how: 'press' | 'autofill'): Promise<PasskeyAnswer | null> {
  turn += 1;
  const own = turn;
  // Loaded only now: most people sign in by mail.
  const [{ startAuthentication }, { challengeId, options }] = await Promise.all([
    import('@simplewebauthn/browser'),
    call(passkeyApi.signInOptions, { body: {} }),
  ]);
  if (how === 'autofill' && own !== turn) return null;
  try {
    const response = await startAuthentication({
      optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
      useBrowserAutofill: how === 'autofill',
    });
    return { challengeId, response };
  } catch (error) {
    if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return null;
    throw error;
  }
}

/** Ends a quiet offer, because a device answers only one question at a time. */
export async function cancelPasskey(): Promise<void> {
  turn += 1;
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
  WebAuthnAbortService.cancelCeremony();
}
