import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { LessThan } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { OutboxMessage } from '../../platform/mail/outbox-message.entity.js';
import { hashCode, newCode } from '../../platform/one-time-code.js';
import { RateLimiter } from '../../platform/rate-limiter.js';
import { Settings } from '../../platform/settings.js';
import { PersonService } from '../person/index.js';
import { hashToken } from './session.service.js';
import { signInLetter } from './sign-in.letter.js';
import { SignInToken } from './sign-in-token.entity.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How long a link and a code can be used. */
export const VALID_MINUTES = 15;
/** Mails to one address, whoever asks for them. */
const MAIL_LIMIT = { limit: 5, perSeconds: 900 };

interface SignInRequest {
  email: string;
  /** Of the page; the mail is in the person's own. */
  language: Language;
  returnTo?: string | undefined;
}

/** Gives out one-time ways in: by mail, or printed for the administrator. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limiter: RateLimiter,
    private readonly outbox: Outbox,
    private readonly people: PersonService,
  ) {}

  /** Writes a mail with a link and a code if a person has the address; the caller cannot tell whether one has. */
  async request({ email, language, returnTo }: SignInRequest): Promise<void> {
    await this.forgetOld();
    if (!(await this.isWithinLimit(email))) return;

    const person = await this.people.findForSignIn(email);
    const { token, link } = this.issue({ email, personId: person?.id ?? null, returnTo });
    const code = newCode();
    token.codeHash = hashCode(this.settings.sessionSecret, token.id, code);
    await this.db.of(SignInToken).insert(token);

    const key = `sign-in ${token.id}`;
    const letter = { to: email, language: person?.language ?? language, link, code, minutes: VALID_MINUTES };
    await this.outbox.write(key, signInLetter(letter));
    // Nobody has the address: the same work was done, and the letter is taken back before anybody could send it.
    if (!person) await this.db.of(OutboxMessage).delete({ key });
  }

  /** A one-time link for a person, to be printed by the command line; returns its URL. */
  async signInLink(email: string): Promise<string> {
    const person = await this.people.findByEmail(email.trim().toLowerCase());
    if (!person) throw new AppError('person.not_found');
    const { token, link } = this.issue({ email, personId: person.id });
    await this.db.transaction(() => this.db.of(SignInToken).insert(token));
    return link;
  }

  private issue({ email, personId, returnTo }: Omit<SignInRequest, 'language'> & { personId: string | null }) {
    const linkToken = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const token = SignInToken.of({
      email: email.trim().toLowerCase(),
      personId,
      linkHash: hashToken(linkToken),
      returnTo: returnTo ?? null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + VALID_MINUTES * MINUTE_MS),
    });
    return { token, link: `${this.settings.baseUrl}/sign-in/link/${linkToken}` };
  }

  /** Beyond the limit nothing new is sent, and the answer stays the same: the mails of before are still good. */
  private async isWithinLimit(email: string): Promise<boolean> {
    try {
      await this.limiter.count(`sign-in ${email}`, MAIL_LIMIT);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'request.rate_limited') return false;
      throw error;
    }
  }

  /** Addresses are not kept for longer than a link has to say that it is over. */
  private async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    await this.db.of(SignInToken).delete({ expiresAt: LessThan(before) });
  }
}
