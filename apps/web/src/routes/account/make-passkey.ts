import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { passkeyApi } from '@app/contracts';
import { call } from '../../shared/api.js';

/** Has the device make a passkey. Null when the person closed its window or the device has one for us already. */
export async function makePasskey(): Promise<unknown> {
  const [{ startRegistration }, options] = await Promise.all([
    import('@simplewebauthn/browser'),
    call(passkeyApi.registrationOptions, { body: {} }),
  ]);
  try {
    return await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON });
  } catch (error) {
    const named = error instanceof Error ? error.name : '';
    if (['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(named)) return null;
    throw error;
  }
}
