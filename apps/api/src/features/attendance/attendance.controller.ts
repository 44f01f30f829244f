import type { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import { attendanceApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { SeminarAccess } from '../seminar/index.js';
import { AttendanceFeed } from './attendance-feed.service.js';
import { AttendanceSummary } from './attendance-summary.service.js';
import { MakeUpService } from './make-up.service.js';
import { RecordingService } from './recording.service.js';
import { RosterQueries } from './roster.queries.js';

type Api = typeof attendanceApi;

/** The side of those who run a day. */
@Controller()
export class AttendanceController {
  constructor(
    private readonly roster: RosterQueries,
    private readonly recording: RecordingService,
    private readonly makeUps: MakeUpService,
    private readonly summary: AttendanceSummary,
    private readonly access: SeminarAccess,
    private readonly feed: AttendanceFeed,
  ) {}

  @Endpoint(attendanceApi.readRoster)
  readRoster(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['readRoster']>,
  ): Promise<ReplyOf<Api['readRoster']>> {
    return this.roster.read(actor, params.dayId);
  }

  @Endpoint(attendanceApi.record)
  record(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['record']>,
  ): Promise<ReplyOf<Api['record']>> {
    return this.recording.record(actor, params.dayId, body);
  }

  @Endpoint(attendanceApi.makeUp)
  async makeUp(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['makeUp']>,
  ): Promise<ReplyOf<Api['makeUp']>> {
    return { marks: await this.makeUps.makeUp(actor, params.dayId, body) };
  }

  @Endpoint(attendanceApi.readOfCohort)
  async readOfCohort(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['readOfCohort']>,
  ): Promise<ReplyOf<Api['readOfCohort']>> {
    return { items: await this.summary.read(actor, params.cohortId) };
  }

  /** A browser that lost the connection says itself what it has heard; the address tells it the first time. */
  @Endpoint(attendanceApi.stream)
  async stream(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['stream']>,
    @Reply() reply: FastifyReply,
  ): Promise<Readable> {
    await this.access.getManagedDay(actor, params.dayId);
    const heard = /^\d{1,9}$/.exec(String(reply.request.headers['last-event-id'] ?? ''))?.[0];
    const after = heard === undefined ? query.after : Number(heard);
    const stream = this.feed.open({ dayId: params.dayId, personId: actor.id, after });
    // A proxy that collects what it passes on would keep the news for itself.
    void reply.type('text/event-stream').headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    return stream;
  }
}
