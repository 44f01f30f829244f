import type { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import { closingApi, type ClosingView, type InputOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { CohortAccess } from '../cohort/index.js';
import { CertificateArchive } from './certificate-archive.service.js';
import { ClosingQueries } from './closing.queries.js';
import { ClosingService } from './closing.service.js';

type Api = typeof closingApi;

@Controller()
export class ClosingController {
  constructor(
    private readonly cohorts: CohortAccess,
    private readonly closing: ClosingService,
    private readonly queries: ClosingQueries,
    private readonly archive: CertificateArchive,
  ) {}

  @Endpoint(closingApi.preview)
  async preview(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['preview']>): Promise<ClosingView> {
    return this.queries.view(actor, await this.cohorts.getManaged(actor, params.cohortId));
  }

  @Endpoint(closingApi.close)
  async close(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<Api['close']>): Promise<ClosingView> {
    return this.queries.view(actor, await this.closing.close(actor, params.cohortId, body.version));
  }

  @Endpoint(closingApi.undo)
  async undo(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['undo']>): Promise<ClosingView> {
    return this.queries.view(actor, await this.closing.undo(actor, params.cohortId));
  }

  @Endpoint(closingApi.finish)
  async finish(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['finish']>): Promise<ClosingView> {
    return this.queries.view(actor, await this.closing.finish(actor, params.cohortId));
  }

  @Endpoint(closingApi.certificates)
  async certificates(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['certificates']>,
    @Reply() reply: FastifyReply,
  ): Promise<Readable> {
    const { name, content } = await this.archive.open(actor, params.cohortId, query.language);
    const disposition = `attachment; filename="certificates.zip"; filename*=UTF-8''${encodeURIComponent(name)}`;
    void reply.type('application/zip').headers({ 'content-disposition': disposition, 'cache-control': 'no-store' });
    return content;
  }
}
