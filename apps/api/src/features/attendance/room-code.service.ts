import { Injectable } from '@nestjs/common';
import type { attendanceApi, ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { SeminarAccess } from '../seminar/index.js';
import { nextOpening, openHalves } from './half-windows.js';
import { codeKey, endOfStep, roomCode, stepAt } from './presence-codes.js';

/** Gives the screen in the room the code of the half minute. */
@Injectable()
export class RoomCodeService {
  private readonly key: Buffer;

  constructor(
    private readonly clock: Clock,
    private readonly access: SeminarAccess,
    private readonly settings: Settings,
  ) {
    this.key = codeKey(settings.sessionSecret);
  }

  async read(actor: Actor, dayId: string): Promise<ReplyOf<typeof attendanceApi.readCode>> {
    const { day } = await this.access.getManagedDay(actor, dayId);
    const now = this.clock.now();
    const halfDays = day.state === 'cancelled' ? [] : day.halfDays;
    // When the afternoon opens before the morning is over, those who come then come for the afternoon.
    const half = openHalves(halfDays, now).at(-1);
    const step = stepAt(now);
    const code = half === undefined ? null : roomCode(this.key, { dayId, half }, step);
    return {
      current:
        half === undefined || code === null
          ? null
          : { half, code, url: `${this.settings.baseUrl}/c/${code}`, endsAt: endOfStep(step).toISOString() },
      opensAt: half === undefined ? (nextOpening(halfDays, now)?.toISOString() ?? null) : null,
      serverTime: now.toISOString(),
    };
  }
}
