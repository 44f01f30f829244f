import type { HalfDay } from '@app/contracts';

/** People arrive before it begins. */
const BEFORE_MS = 30 * 60_000;

/** The parts of the day, by their number, for which one can check in oneself at that moment. */
export function openHalves(halfDays: readonly HalfDay[], now: Date): number[] {
  return halfDays.flatMap(({ startsAt, endsAt }, index) => {
    const isOpen = Date.parse(startsAt) <= beginsBy(now).getTime() && now.getTime() <= Date.parse(endsAt);
    return isOpen ? [index + 1] : [];
  });
}

/** When checking in begins next; null when there is no part of the day to come. */
export function nextOpening(halfDays: readonly HalfDay[], now: Date): Date | null {
  const ahead = halfDays.map(({ startsAt }) => Date.parse(startsAt)).filter((at) => at > beginsBy(now).getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead) - BEFORE_MS) : null;
}

/** What begins by then can be checked in for now. */
export function beginsBy(now: Date): Date {
  return new Date(now.getTime() + BEFORE_MS);
}
