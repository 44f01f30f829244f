import { Injectable } from '@nestjs/common';

/** The only source of "now". Tests replace it with one that stands still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today as a calendar day in the zone of both countries (Europe/Prague equals Europe/Oslo all the year). */
  today(): string {
    return dayOf(this.now());
  }
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short' });

/** The calendar day of an instant in Czechia and Norway, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return day.format(at);
}
