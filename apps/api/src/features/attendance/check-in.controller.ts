import { Controller, UseGuards } from '@nestjs/common';
import { attendanceApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { CheckInTriesGuard } from './check-in-tries.guard.js';
import { CheckInService } from './check-in.service.js';
import { RoomCodeService } from './room-code.service.js';

type Api = typeof attendanceApi;

/** Codes: on the screen in the room, and on the phones of those who attend. */
@Controller()
export class CheckInController {
  constructor(
    private readonly roomCodes: RoomCodeService,
    private readonly checkIns: CheckInService,
  ) {}

  @Endpoint(attendanceApi.readCode)
  readCode(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['readCode']>,
  ): Promise<ReplyOf<Api['readCode']>> {
    return this.roomCodes.read(actor, params.dayId);
  }

  @Endpoint(attendanceApi.checkIn)
  @UseGuards(CheckInTriesGuard)
  checkIn(@CurrentActor() actor: Actor, @Input() { body }: InputOf<Api['checkIn']>): Promise<ReplyOf<Api['checkIn']>> {
    return this.checkIns.checkIn(actor, body.code);
  }

  @Endpoint(attendanceApi.readOwnCode)
  async readOwnCode(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<Api['readOwnCode']>,
  ): Promise<ReplyOf<Api['readOwnCode']>> {
    return { text: await this.checkIns.ownCode(actor, params.dayId) };
  }
}
