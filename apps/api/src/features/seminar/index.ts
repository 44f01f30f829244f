export { SeatCounter } from './seat-counter.js';
export { SeminarAccess } from './seminar-access.service.js';
export { SeminarChanges, type SeminarChange } from './seminar-changes.js';
export { SeminarDay } from './seminar-day.entity.js';
export { SeminarDayTrainer } from './seminar-day-trainer.entity.js';
export { SeminarModule } from './seminar.module.js';
export { SeminarQueries } from './seminar.queries.js';
export { SeminarService } from './seminar.service.js';
export { instantAt } from './zoned-time.js';
