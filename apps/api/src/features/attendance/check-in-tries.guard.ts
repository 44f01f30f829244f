import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { requestOf } from '../../platform/http.js';
import { RateLimiter } from '../../platform/rate-limiter.js';

/** For one person: enough to mistype, hopeless for guessing one of sixty-four million codes in half a minute. */
const TRIES = { limit: 12, perSeconds: 300 };

/** Counts a try before the request's transaction: a wrong code rolls that one back, and the count with it. */
@Injectable()
export class CheckInTriesGuard implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor } = requestOf(context);
    await this.limiter.count(`check-in ${actor?.id ?? ''}`, TRIES);
    return true;
  }
}
