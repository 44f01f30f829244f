import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { InputOf, sessionApi } from '@app/contracts';
import { IsNull, Not } from 'typeorm';
import { Database } from '../../platform/database.js';
import { requestOf } from '../../platform/http.js';
import { RateLimiter } from '../../platform/rate-limiter.js';
import { SignInToken } from './sign-in-token.entity.js';

/** For one address, whoever types: with six digits and five tries a mail, guessing stays hopeless. */
const TRIES_A_DAY = { limit: 40, perSeconds: 86_400 };

/**
 * Counts a try of a code before the request's transaction: a wrong code rolls that one back, and the count with it.
 * Counting first also holds for a thousand tries at the same moment.
 */
@Injectable()
export class CodeTriesGuard implements CanActivate {
  constructor(
    private readonly db: Database,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = requestOf(context).input as InputOf<typeof sessionApi.redeemCode>;
    await this.limiter.count(`sign-in codes ${body.email}`, TRIES_A_DAY);
    const open = { email: body.email, usedAt: IsNull(), codeHash: Not(IsNull()) };
    await this.db.transaction(() => this.db.of(SignInToken).increment(open, 'tries', 1));
    return true;
  }
}
