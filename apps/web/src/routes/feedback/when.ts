import { venueMoment, zoneName } from '../../shared/venue-time.js';

/** An instant as the calendar and the clock of the venue show it, with the zone. */
export function when(instant: string, zone: string): string {
  return `${venueMoment(instant, zone)} (${zoneName(zone)})`;
}
