import type { AttendanceStatus, HalfDay } from '@app/contracts';

/** What one person attended of a cohort. */
export interface Attended {
  /** Different calendar days, where the venue is, of the days that the cohort requires. */
  days: number;
  /** Teaching hours of 45 minutes. */
  hours: number;
  /** Parts of days, attended or made up. */
  halves: number;
  /** Some of it was made up: the coordinator decides whether it counts for the grant. */
  isMadeUp: boolean;
}

/** A day that took place, with its parts. */
export interface HeldDay {
  id: string;
  /** Calendar day where the venue is, `YYYY-MM-DD`. */
  date: string;
  halfDays: readonly HalfDay[];
  isRequired: boolean;
}

export interface PersonMark {
  dayId: string;
  half: number;
  status: AttendanceStatus;
}

/**
 * Adds up the marks of one person. A day counts when every part of it was attended or made up (domain: "fully completed";
 * partial attendance does not count), and two seminars on one calendar day are one day. Hours count by the part.
 */
export function foldAttended(days: readonly HeldDay[], marks: readonly PersonMark[]): Attended {
  const dates = new Set<string>();
  let [hours, halves, isMadeUp] = [0, 0, false];
  for (const { id, date, halfDays, isRequired } of days) {
    const counted = marks.filter((mark) => mark.dayId === id && isCounted(mark) && mark.half <= halfDays.length);
    halves += counted.length;
    hours += counted.reduce((sum, { half }) => sum + (halfDays[half - 1]?.hours ?? 0), 0);
    isMadeUp ||= counted.some(({ status }) => status === 'made_up');
    if (isRequired && halfDays.length > 0 && counted.length === halfDays.length) dates.add(date);
  }
  return { days: dates.size, hours, halves, isMadeUp };
}

function isCounted({ status }: PersonMark): boolean {
  return status === 'present' || status === 'made_up';
}
