import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PasskeyView } from '@app/contracts';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { IsNull, LessThanOrEqual, MoreThan, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Caller } from '../../platform/http.js';
import { newId } from '../../platform/id.js';
import { Settings } from '../../platform/settings.js';
import { PersonService, printedName } from '../person/index.js';
import { SessionService, type Arrival } from '../session/index.js';
import { PasskeyChallenge } from './passkey-challenge.entity.js';
import { Passkey } from './passkey.entity.js';
import { toPasskeyView } from './passkey.view.js';
import { loadWebAuthn } from './web-authn.js';

const CHALLENGE_MS = 5 * 60_000;

type Json = Record<string, unknown>;

/** Makes passkeys and signs in by them. What a device answers is verified by the WebAuthn library. */
@Injectable()
export class PasskeyService {
  private readonly rpID: string;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly people: PersonService,
    private readonly sessions: SessionService,
  ) {
    this.rpID = new URL(settings.baseUrl).hostname;
  }

  async list(actor: Actor): Promise<PasskeyView[]> {
    const passkeys = await this.db.of(Passkey).find({ where: { personId: actor.id }, order: { id: 'ASC' } });
    return passkeys.map(toPasskeyView);
  }

  /** Options for a passkey that the device finds by itself, without a name being typed. */
  async offerRegistration(actor: Actor): Promise<Json> {
    const { generateRegistrationOptions } = await loadWebAuthn();
    const person = await this.people.get(actor.id);
    const email = (await this.people.findPrimaryEmail(actor.id)) ?? '';
    const known = await this.db.of(Passkey).findBy({ personId: actor.id });
    const challenge = await this.challenge(actor.id);
    const options = await generateRegistrationOptions({
      rpName: 'Roundtable',
      rpID: this.rpID,
      userID: new TextEncoder().encode(actor.id),
      userName: email,
      userDisplayName: printedName(person) || email,
      challenge: new Uint8Array(Buffer.from(challenge.challenge, 'base64url')),
      timeout: CHALLENGE_MS,
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    return { ...options };
  }

  async register(actor: Actor, { name, response }: { name: string; response: Json }): Promise<PasskeyView> {
    const { verifyRegistrationResponse } = await loadWebAuthn();
    const expectedChallenge = await this.take({ personId: actor.id });
    const verification = await orInvalid(() =>
      verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON,
        expectedChallenge,
        expectedOrigin: this.settings.baseUrl,
        expectedRPID: this.rpID,
        requireUserVerification: false,
      }),
    );
    if (!verification.verified) throw new AppError('sign_in.passkey_invalid');

    const { id, publicKey, counter, transports } = verification.registrationInfo.credential;
    const passkey: Passkey = Object.assign(new Passkey(), {
      id: newId(),
      personId: actor.id,
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports ?? [],
      name,
      createdAt: this.clock.now(),
      lastUsedAt: null,
    });
    return toPasskeyView(await this.db.add(passkey, new AppError('sign_in.passkey_invalid')));
  }

  async remove(actor: Actor, passkeyId: string): Promise<void> {
    const { affected } = await this.db.of(Passkey).delete({ id: passkeyId, personId: actor.id });
    if (affected !== 1) throw new AppError('passkey.not_found', { passkeyId });
  }

  async offerSignIn(): Promise<{ challengeId: string; options: Json }> {
    const { generateAuthenticationOptions } = await loadWebAuthn();
    const { id, challenge } = await this.challenge(null);
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      timeout: CHALLENGE_MS,
      userVerification: 'preferred',
    });
    return { challengeId: id, options: { ...options } };
  }

  async signIn({ challengeId, response }: { challengeId: string; response: Json }, caller: Caller): Promise<Arrival> {
    const { verifyAuthenticationResponse } = await loadWebAuthn();
    const expectedChallenge = await this.take({ id: challengeId, personId: IsNull() });
    const passkey = await this.db.of(Passkey).findOneBy({ credentialId: String(response['id']) });
    if (!passkey) throw new AppError('sign_in.passkey_invalid');
    const { credentialId, publicKey, counter } = passkey;
    const verification = await orInvalid(() =>
      verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON,
        expectedChallenge,
        expectedOrigin: this.settings.baseUrl,
        expectedRPID: this.rpID,
        credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
        requireUserVerification: false,
      }),
    );
    if (!verification.verified) throw new AppError('sign_in.passkey_invalid');

    const { newCounter } = verification.authenticationInfo;
    await this.db.of(Passkey).update({ id: passkey.id }, { counter: newCounter, lastUsedAt: this.clock.now() });
    return this.sessions.start(passkey.personId, caller);
  }

  /** A person makes one passkey at a time: a new challenge replaces the last. */
  private async challenge(personId: string | null): Promise<PasskeyChallenge> {
    const now = this.clock.now();
    const challenges = this.db.of(PasskeyChallenge);
    await challenges.delete({ expiresAt: LessThanOrEqual(now) });
    if (personId) await challenges.delete({ personId });
    const challenge: PasskeyChallenge = Object.assign(new PasskeyChallenge(), {
      id: newId(),
      personId,
      challenge: randomBytes(32).toString('base64url'),
      expiresAt: new Date(now.getTime() + CHALLENGE_MS),
    });
    await challenges.insert(challenge);
    return challenge;
  }

  /**
   * Of several at the same time, the one that deletes the row has the challenge. A wrong answer rolls back and leaves
   * it: it protects from an answer being used twice, not from wrong ones.
   */
  private async take(wanted: FindOptionsWhere<PasskeyChallenge>): Promise<string> {
    const found = await this.db.of(PasskeyChallenge).findOneBy({ ...wanted, expiresAt: MoreThan(this.clock.now()) });
    const { affected } = found ? await this.db.of(PasskeyChallenge).delete({ id: found.id }) : { affected: 0 };
    if (!found || affected !== 1) throw new AppError('sign_in.passkey_invalid');
    return found.challenge;
  }
}

/** The library throws for whatever is wrong with an answer; the caller need not know what. */
async function orInvalid<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    throw new AppError('sign_in.passkey_invalid', {}, { cause: error });
  }
}
