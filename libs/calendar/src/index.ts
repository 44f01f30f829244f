export { CALENDAR_ZONES, isCalendarZone } from './time-zone.js';
export type { CalendarEvent, CalendarPerson, EventTime } from './event.js';
export { writeFeed, type Feed } from './feed.js';
export { writeInvitation, type Invitation } from './invitation.js';
