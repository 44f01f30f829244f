import type { Standing } from '@app/contracts';
import { daysBetween } from './shift-dates.js';

interface Steps {
  /** Lessons and quizzes that the course requires of this person, and how many of them are done. */
  required: number;
  done: number;
  /** Whether anything at all was begun. */
  hasBegun: boolean;
  isCompleted: boolean;
}

interface SelfStudy {
  startsOn: string;
  endsOn: string;
  selfStudyUntil: string | null;
}

/** Where somebody stands who has done so much by the time that so much of it is gone (0–1, see `shareGone`). */
export function standingOf({ required, done, hasBegun, isCompleted }: Steps, gone: number): Standing {
  if (isCompleted) return 'completed';
  if (!hasBegun) return 'not_started';
  if (done >= required) return 'ready';
  return done / required < gone ? 'behind' : 'on_track';
}

/** The share of the days for self-study that are over on a day; the last day itself is still there to be used. */
export function shareGone({ startsOn, endsOn, selfStudyUntil }: SelfStudy, today: string): number {
  const days = daysBetween(startsOn, selfStudyUntil ?? endsOn) + 1;
  return Math.min(1, Math.max(0, daysBetween(startsOn, today) / days));
}
