import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint as EndpointContract } from '@app/contracts';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from './database.js';
import { ENDPOINT, requestOf } from './http.js';
import { Idempotency } from './idempotency.js';

/** A request that may write is one transaction, answered after its commit; a GET never writes. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();

    const endpoint = this.reflector.get<EndpointContract>(ENDPOINT, context.getHandler());
    const work = () => lastValueFrom(next.handle());
    return from(
      this.database.transaction(() => (endpoint.idempotent ? this.idempotency.once(request, endpoint, work) : work())),
    );
  }
}
