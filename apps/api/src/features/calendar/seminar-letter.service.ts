import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { seminarLetter, type SeminarNews } from './seminar.letter.js';

/** Writes the letters about seminar days. */
@Injectable()
export class SeminarLetterService {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async write(all: readonly SeminarNews[]): Promise<void> {
    const desk = { settings: this.settings, now: this.clock.now() };
    await this.outbox.writeMany(all.map((one) => ({ key: keyOf(one), letter: seminarLetter(one, desk) })));
  }
}

/** A day that is called off is told once, whether by the day or by its bookings. */
function keyOf({ news, seat: { booking }, day }: SeminarNews): string {
  const step = news === 'moved' || news === 'dayCancelled' ? day.sequence : booking.changedAt.getTime();
  return `seminar ${booking.id} ${news} ${step}`;
}
