import { Controller } from '@nestjs/common';
import { peopleImportApi, type ImportRowView, type ImportView, type InputOf, type ReplyOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { attachment } from '../../platform/attachment.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { badRowsFile } from './bad-rows.js';
import { PeopleImportQueries } from './people-import.queries.js';
import { PeopleImportService } from './people-import.service.js';

type Api = typeof peopleImportApi;

@Controller()
export class PeopleImportController {
  constructor(
    private readonly imports: PeopleImportService,
    private readonly queries: PeopleImportQueries,
  ) {}

  @Endpoint(peopleImportApi.create)
  async create(@CurrentActor() actor: Actor, @Input() { query, upload }: InputOf<Api['create']>): Promise<ImportView> {
    const { name: fileName, cohortId = null } = query;
    return this.queries.toView(await this.imports.create(actor, { fileName, cohortId, file: upload }));
  }

  @Endpoint(peopleImportApi.read)
  async read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['read']>): Promise<ImportView> {
    return this.queries.toView(await this.imports.getOwn(actor, params.importId));
  }

  @Endpoint(peopleImportApi.listRows)
  async listRows(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['listRows']>,
  ): Promise<ReplyOf<Api['listRows']>> {
    return this.queries.listRows(await this.imports.getOwn(actor, params.importId), query);
  }

  @Endpoint(peopleImportApi.decide)
  async decide(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['decide']>,
  ): Promise<ImportRowView> {
    const row = await this.imports.decide(actor, params, body);
    const [view] = await this.queries.toRowViews(await this.imports.getOwn(actor, params.importId), [row]);
    if (!view) throw new Error('A list of one row has no view of it.');
    return view;
  }

  @Endpoint(peopleImportApi.badRows)
  async badRows(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['badRows']>,
    @Reply() reply: FastifyReply,
  ): Promise<Uint8Array> {
    const own = await this.imports.getOwn(actor, params.importId);
    const file = await badRowsFile(own, await this.queries.listBad(own), query.language);
    attachment(reply, { name: `${own.fileName.replace(/\.\w+$/, '')}-!.xlsx`, type: peopleImportApi.badRows.file });
    return file;
  }

  @Endpoint(peopleImportApi.apply)
  async apply(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<Api['apply']>): Promise<ImportView> {
    const { own, isOutdated } = await this.imports.apply(actor, params.importId, body);
    return this.queries.toView(own, { isOutdated });
  }

  @Endpoint(peopleImportApi.discard)
  async discard(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['discard']>): Promise<object> {
    await this.imports.discard(actor, params.importId);
    return {};
  }
}
