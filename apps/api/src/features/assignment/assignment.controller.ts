import { Controller, UseGuards, type StreamableFile } from '@nestjs/common';
import { assignmentApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { sendPrivateFile } from '../../platform/private-file.js';
import { PrivateUploadGuard } from '../../platform/private-upload.guard.js';
import { AssignmentService } from './assignment.service.js';
import { GroupService } from './group.service.js';
import { HandInFileService } from './hand-in-file.service.js';
import { HandInService } from './hand-in.service.js';

type Api = typeof assignmentApi;

/** The learner's side. */
@Controller()
export class AssignmentController {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly handIns: HandInService,
    private readonly files: HandInFileService,
    private readonly group: GroupService,
  ) {}

  @Endpoint(assignmentApi.read)
  read(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<Api['read']>): Promise<ReplyOf<Api['read']>> {
    return this.assignments.read(actor, params, query.language);
  }

  @Endpoint(assignmentApi.begin)
  begin(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['begin']>): Promise<ReplyOf<Api['begin']>> {
    return this.handIns.begin(actor, params);
  }

  @Endpoint(assignmentApi.save)
  save(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<Api['save']>): Promise<ReplyOf<Api['save']>> {
    return this.handIns.save(actor, params.handInId, body);
  }

  @Endpoint(assignmentApi.addFile)
  @UseGuards(PrivateUploadGuard)
  addFile(
    @CurrentActor() actor: Actor,
    @Input() { params, query, upload }: InputOf<Api['addFile']>,
  ): Promise<ReplyOf<Api['addFile']>> {
    return this.files.add(actor, params.handInId, { ...query, upload });
  }

  @Endpoint(assignmentApi.removeFile)
  async removeFile(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['removeFile']>,
  ): Promise<ReplyOf<Api['removeFile']>> {
    await this.files.remove(actor, params);
    return {};
  }

  @Endpoint(assignmentApi.file)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['file']>,
    @Reply() reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendPrivateFile(reply, await this.files.open(actor, params));
  }

  @Endpoint(assignmentApi.submit)
  submit(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['submit']>,
  ): Promise<ReplyOf<Api['submit']>> {
    return this.handIns.submit(actor, params.handInId, body);
  }

  @Endpoint(assignmentApi.listShared)
  listShared(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['listShared']>,
  ): Promise<ReplyOf<Api['listShared']>> {
    return this.group.list(actor, params);
  }

  @Endpoint(assignmentApi.comment)
  comment(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['comment']>,
  ): Promise<ReplyOf<Api['comment']>> {
    return this.group.comment(actor, params.handInId, body.text);
  }
}
