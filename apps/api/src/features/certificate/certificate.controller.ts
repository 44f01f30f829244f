import { Controller } from '@nestjs/common';
import { certificateApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { CertificateService, type PdfFile } from './certificate.service.js';
import { PreviewService } from './preview.service.js';
import { RevocationService } from './revocation.service.js';

type Api = typeof certificateApi;

@Controller()
export class CertificateController {
  constructor(
    private readonly certificates: CertificateService,
    private readonly revocation: RevocationService,
    private readonly previews: PreviewService,
  ) {}

  @Endpoint(certificateApi.listOwn)
  async listOwn(@CurrentActor() actor: Actor): Promise<ReplyOf<Api['listOwn']>> {
    return { items: await this.certificates.listOwn(actor) };
  }

  @Endpoint(certificateApi.read)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['read']>): Promise<ReplyOf<Api['read']>> {
    return this.certificates.read(actor, params.certificateId);
  }

  @Endpoint(certificateApi.pdf)
  async pdf(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['pdf']>,
    @Reply() reply: FastifyReply,
  ): Promise<Uint8Array> {
    const file = await this.certificates.pdf(actor, params.certificateId);
    const etag = `"${file.hash}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (reply.request.headers['if-none-match'] === etag) {
      void reply.status(304);
      return new Uint8Array();
    }
    void reply.type('application/pdf').header('content-disposition', dispositionOf(file));
    return file.bytes;
  }

  @Endpoint(certificateApi.preview)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['preview']>,
  ): Promise<ReplyOf<Api['preview']>> {
    return this.previews.preview(actor, params.enrolmentId);
  }

  @Endpoint(certificateApi.hide)
  hide(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<Api['hide']>): Promise<ReplyOf<Api['hide']>> {
    return this.certificates.share(actor, params.certificateId, body);
  }

  @Endpoint(certificateApi.revoke)
  revoke(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['revoke']>,
  ): Promise<ReplyOf<Api['revoke']>> {
    return this.revocation.revoke(actor, params.certificateId, body.reason);
  }

  @Endpoint(certificateApi.correct)
  correct(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['correct']>,
  ): Promise<ReplyOf<Api['correct']>> {
    return this.revocation.correct(actor, params.certificateId, body.reason);
  }
}

/** A plain name for old browsers, the whole one for the others (RFC 6266). */
function dispositionOf({ name }: PdfFile): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
