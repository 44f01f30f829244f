export { BookingChanges, type BookingChange } from './booking-changes.js';
export { BookingLine } from './booking-line.entity.js';
export { BookingModule } from './booking.module.js';
export { Booking } from './booking.entity.js';
export { SeatBlock } from './seat-block.entity.js';
