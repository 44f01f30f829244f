import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { InputOf, peopleApi } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { requestOf } from '../../platform/http.js';
import { EmailClaim } from './email-claim.entity.js';

/** Counts a try of a code before the request's transaction, which a wrong code rolls back together with any count. */
@Injectable()
export class ClaimTriesGuard implements CanActivate {
  constructor(private readonly db: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, input } = requestOf(context);
    const { params } = input as InputOf<typeof peopleApi.confirmEmail>;
    const own = { id: params.emailId, personId: actor?.id ?? '' };
    await this.db.transaction(() => this.db.of(EmailClaim).increment(own, 'tries', 1));
    return true;
  }
}
