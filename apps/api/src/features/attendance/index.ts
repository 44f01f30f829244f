export { Attendance } from './attendance.entity.js';
export { AttendanceChanges, type AttendanceChange } from './attendance-changes.js';
export { AttendanceEvent } from './attendance-event.entity.js';
export { AttendanceModule } from './attendance.module.js';
export { AttendanceSummary } from './attendance-summary.service.js';
export { AttendanceWalkIn } from './attendance-walk-in.entity.js';
export type { Attended } from './fold-attended.js';
