import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { hashCode, isSameHash, newCode } from '../../platform/one-time-code.js';
import { RateLimiter } from '../../platform/rate-limiter.js';
import { Settings } from '../../platform/settings.js';
import { EmailClaim } from './email-claim.entity.js';
import { emailLetter } from './email.letter.js';
import { Person } from './person.entity.js';
import { PersonEmail } from './person-email.entity.js';

const DAY_MS = 86_400_000;
/** Codes to one address, whoever asks for them. */
const MAIL_LIMIT = { limit: 5, perSeconds: 900 };

/**
 * The own addresses of a person. An address counts once its code is entered. Whether somebody else has it is told only
 * then: who cannot read the mailbox learns nothing by adding it.
 */
@Injectable()
export class EmailService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limiter: RateLimiter,
    private readonly outbox: Outbox,
  ) {}

  /** Sends a code to the address; adding the same one again sends a new code that replaces the last. */
  async add(actor: Actor, email: string): Promise<void> {
    if (await this.db.of(PersonEmail).existsBy({ email, personId: actor.id, confirmedAt: Not(IsNull()) })) return;
    await this.forgetOld();
    await this.limiter.count(`email-claim ${email}`, MAIL_LIMIT);

    const now = this.clock.now();
    const known = await this.db.of(EmailClaim).findOneBy({ email, personId: actor.id });
    const claim = known ?? EmailClaim.of({ personId: actor.id, email, createdAt: now });
    const code = newCode();
    claim.expect(hashCode(this.settings.sessionSecret, claim.id, code), now);
    await this.db.of(EmailClaim).save(claim);
    // The hash tells the codes of one claim apart; it is keyed, so it may be seen.
    await this.outbox.write(
      `email-claim ${claim.id} ${claim.codeHash}`,
      emailLetter({ email, code, language: actor.language }),
    );
  }

  async confirm(actor: Actor, emailId: string, code: string): Promise<void> {
    const { db } = this;
    const claim = await db.of(EmailClaim).findOneBy({ id: emailId, personId: actor.id });
    if (!claim) return this.refuseUnlessOwn(actor, emailId);

    const now = this.clock.now();
    const isRight = isSameHash(claim.codeHash, hashCode(this.settings.sessionSecret, claim.id, code));
    if (!isRight || !claim.takesCode(now)) throw new AppError('sign_in.code_invalid');

    await db.of(EmailClaim).delete({ id: claim.id });
    await this.own(claim, now);
  }

  /** Keeps a proven address; one that was entered for the person before is confirmed. */
  private async own({ id, personId, email }: EmailClaim, confirmedAt: Date): Promise<void> {
    const { affected } = await this.db.of(PersonEmail).update({ personId, email }, { confirmedAt });
    if (affected === 1) return;

    const isPrimary = !(await this.db.of(PersonEmail).existsBy({ personId }));
    const address = Object.assign(new PersonEmail(), { id, personId, email, isPrimary, confirmedAt });
    await this.db.add(address, new AppError('person.email_taken'));
  }

  async makePrimary(actor: Actor, emailId: string): Promise<void> {
    await this.lock(actor.id);
    await this.refuseUnlessOwn(actor, emailId);
    await this.setPrimary(actor.id, emailId);
  }

  async remove(actor: Actor, emailId: string): Promise<void> {
    const { affected } = await this.db.of(EmailClaim).delete({ id: emailId, personId: actor.id });
    if (affected === 1) return;

    await this.lock(actor.id);
    const emails = await this.db.of(PersonEmail).find({ where: { personId: actor.id }, order: { id: 'ASC' } });
    const removed = emails.find(({ id }) => id === emailId);
    if (!removed) throw notFound(emailId);
    const heir = emails.find(({ id, confirmedAt }) => id !== emailId && confirmedAt !== null);
    if (!heir) throw new AppError('person.last_email');

    await this.db.of(PersonEmail).delete({ id: emailId });
    if (removed.isPrimary) await this.setPrimary(actor.id, heir.id);
  }

  /** An address that was never proven may be somebody else's: it is not kept for longer than a day. */
  private async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    await this.db.of(EmailClaim).delete({ expiresAt: LessThan(before) });
  }

  private async setPrimary(personId: string, emailId: string): Promise<void> {
    await this.db.of(PersonEmail).update({ personId, isPrimary: true }, { isPrimary: false });
    await this.db.of(PersonEmail).update({ personId, id: emailId }, { isPrimary: true });
  }

  private async refuseUnlessOwn(actor: Actor, emailId: string): Promise<void> {
    const own = await this.db.of(PersonEmail).findOneBy({ id: emailId, personId: actor.id });
    if (!own?.confirmedAt) throw notFound(emailId);
  }

  /** Two removals at the same time must not take the last address together; SQLite has one writer anyway. */
  private async lock(personId: string): Promise<void> {
    if (!this.db.isPostgres) return;
    await this.db.of(Person).findOne({ where: { id: personId }, lock: { mode: 'pessimistic_write' } });
  }
}

function notFound(emailId: string): AppError {
  return new AppError('request.not_found', { emailId });
}
