export { CalendarFeed } from './calendar-feed.entity.js';
export { CalendarModule } from './calendar.module.js';
