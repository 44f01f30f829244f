import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Caller } from '../../platform/http.js';
import { hashCode, isSameHash } from '../../platform/one-time-code.js';
import { Settings } from '../../platform/settings.js';
import { emailHint, PersonService } from '../person/index.js';
import { hashToken, SessionService, type Arrival } from './session.service.js';
import { SignInToken } from './sign-in-token.entity.js';

type ArrivalAt = Arrival & { returnTo: string | null };

/** Takes one-time links and codes and signs in by them, each once. */
@Injectable()
export class RedemptionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly people: PersonService,
    private readonly sessions: SessionService,
  ) {}

  /** What a link is good for; scanners of mail read it as often as they like. A link nobody gave out is expired. */
  async readLink(linkToken: string): Promise<{ state: 'ready' | 'used' | 'expired'; emailHint: string | null }> {
    const token = await this.findByLink(linkToken);
    if (!token) return { state: 'expired', emailHint: null };
    return { state: token.linkState(this.clock.now()), emailHint: emailHint(token.email) };
  }

  async redeemLink(linkToken: string, caller: Caller): Promise<ArrivalAt> {
    const token = await this.findByLink(linkToken);
    const isReady = token?.linkState(this.clock.now()) === 'ready';
    const arrival = token && isReady ? await this.redeem(token, caller) : null;
    if (!arrival) throw new AppError('sign_in.link_invalid');
    return arrival;
  }

  /** The code of any mail that is still good: people ask twice and open the first. */
  async redeemCode({ email, code }: { email: string; code: string }, caller: Caller): Promise<ArrivalAt> {
    const tokens = await this.db.of(SignInToken).findBy({ email, usedAt: IsNull(), codeHash: Not(IsNull()) });
    const token = tokens.find(
      (one) =>
        one.takesCode(this.clock.now()) &&
        isSameHash(one.codeHash ?? '', hashCode(this.settings.sessionSecret, one.id, code)),
    );
    const arrival = token ? await this.redeem(token, caller) : null;
    if (!arrival) throw new AppError('sign_in.code_invalid');
    return arrival;
  }

  private findByLink(linkToken: string): Promise<SignInToken | null> {
    return this.db.of(SignInToken).findOneBy({ linkHash: hashToken(linkToken) });
  }

  /** Null when somebody was faster, or the address is no longer that person's. */
  private async redeem({ id, email, personId, returnTo }: SignInToken, caller: Caller): Promise<ArrivalAt | null> {
    const { affected } = await this.db.of(SignInToken).update({ id, usedAt: IsNull() }, { usedAt: this.clock.now() });
    if (affected !== 1) return null;
    const owner = await this.people.findForSignIn(email);
    if (!owner || owner.id !== personId) return null;
    // The mail was read: an address that somebody else had entered is proven now.
    const person = await this.people.welcome(email, owner.language);
    return { ...(await this.sessions.start(person.id, caller)), returnTo };
  }
}
