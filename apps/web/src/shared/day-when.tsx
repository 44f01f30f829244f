import { venueDay, venueHours, zoneName } from './venue-time.js';

interface DayWhenProps {
  day: { startsAt: string; endsAt: string; zone: string };
}

/** When a seminar day is, as the clock at its venue shows it; the zone is never left out. */
export function DayWhen({ day }: DayWhenProps) {
  return (
    <>
      <time dateTime={day.startsAt}>{venueDay(day)}</time>, {venueHours(day)} ({zoneName(day.zone)})
    </>
  );
}
