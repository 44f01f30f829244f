import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Endpoint } from '@app/contracts';
import { AppError } from './app-error.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import type { GuardedRequest } from './http.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';

const LONGEST_KEY = 200;

/** Answers a repeated request with the reply of the first one, from the transaction that did the work. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async once(request: GuardedRequest, endpoint: Endpoint, work: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY) return work();

    const id = sha256([request.actor?.id ?? request.ip, endpoint.method, endpoint.path, key]);
    const fingerprint = sha256([JSON.stringify(request.input)]);
    const known = await this.db.of(IdempotencyRecord).findOneBy({ id });
    if (known) {
      if (known.fingerprint !== fingerprint) throw new AppError('request.idempotency_conflict');
      return JSON.parse(known.reply);
    }

    const reply = await work();
    const record = IdempotencyRecord.of({ id, fingerprint, reply: JSON.stringify(reply), createdAt: this.clock.now() });
    await this.db.add(record, new AppError('request.idempotency_conflict'));
    return reply;
  }
}

function sha256(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
