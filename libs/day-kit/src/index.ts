export { dayKitParts } from './day-kit.js';
export type { Attendee, DayKit, DayKitPart, HeldSeats, KitDay } from './day-kit.js';
export { renderDayKit } from './render-day-kit.js';
export { formatRowCode, parseRowCode } from './row-code.js';
export type { RowCode } from './row-code.js';
