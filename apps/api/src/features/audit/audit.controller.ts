import { Controller } from '@nestjs/common';
import { peopleApi, type InputOf, type ReplyOf } from '@app/contracts';
import { Endpoint, Input } from '../../platform/http.js';
import { AuditQueries } from './audit.queries.js';

@Controller()
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Endpoint(peopleApi.listAudit)
  list(@Input() { query }: InputOf<typeof peopleApi.listAudit>): Promise<ReplyOf<typeof peopleApi.listAudit>> {
    return this.queries.list(query);
  }
}
