import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { RateLimiter } from '../../platform/rate-limiter.js';
import { UnsubscribeService } from './unsubscribe.service.js';

const LARGEST_BODY = 4096;

/**
 * The POST that a mail program sends by itself when somebody presses its "unsubscribe" (RFC 8058): to the address of
 * the page, as a form, from a server of its own, without cookies and without our origin. So it stands beside the
 * contracts, which refuse all that. The signed token is the whole permission, and switching off a mail the whole effect.
 */
@Injectable()
export class OneClickUnsubscribe implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly db: Database,
    private readonly limiter: RateLimiter,
    private readonly unsubscribing: UnsubscribeService,
  ) {}

  onModuleInit(): void {
    // The command line has no HTTP server.
    const http = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    http?.register((scope, _options, done) => {
      this.route(scope);
      done();
    });
  }

  private route(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    // A form of either kind; what is in it says nothing that the address does not say.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, _body, done) =>
      done(null, null),
    );
    scope.post<{ Params: { token: string } }>('/unsubscribe/:token', async (request, reply) => {
      try {
        await this.limiter.count(`one-click ${request.ip}`, { limit: 600, perSeconds: 900 });
        await this.db.transaction(() => this.unsubscribing.switchOff(request.params.token));
        return await reply.status(200).type('text/plain; charset=utf-8').send('Unsubscribed.\n');
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { status } = error.toProblem(request.id);
        return reply.status(status).type('text/plain; charset=utf-8').send(`${error.code}\n`);
      }
    });
  }
}
