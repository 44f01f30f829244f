import type { FeedbackFormView } from '@app/contracts';
import type { SeminarDay } from '../seminar/index.js';

const OPEN_AFTER_MS = 14 * 86_400_000;

type DayTimes = Pick<SeminarDay, 'startsAt' | 'endsAt' | 'state'>;

/** Answers are taken until fourteen days after the end of the day. */
export function closesAt({ endsAt }: Pick<DayTimes, 'endsAt'>): Date {
  return new Date(endsAt.getTime() + OPEN_AFTER_MS);
}

/** From the start of the day on; never for a day that was cancelled. */
export function formStateAt(day: DayTimes, now: Date): FeedbackFormView['state'] {
  if (day.state === 'cancelled' || now >= closesAt(day)) return 'closed';
  return now < day.startsAt ? 'early' : 'open';
}
