import { Controller } from '@nestjs/common';
import { certificateApi, type InputOf, type ReplyOf } from '@app/contracts';
import { Endpoint, Input } from '../../platform/http.js';
import { CertificateQueries } from './certificate.queries.js';
import { VerificationService } from './verification.service.js';

type Api = typeof certificateApi;

@Controller()
export class RegisterController {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly verification: VerificationService,
  ) {}

  @Endpoint(certificateApi.register)
  list(@Input() { query }: InputOf<Api['register']>): Promise<ReplyOf<Api['register']>> {
    return this.queries.listRegister(query);
  }

  @Endpoint(certificateApi.verify)
  verify(@Input() { params, query }: InputOf<Api['verify']>): Promise<ReplyOf<Api['verify']>> {
    return this.verification.verify(params.code, query.share);
  }
}
