import type { AttendanceMark } from '@app/contracts';
import type { Attendance } from './attendance.entity.js';

export function toMarkView({ personId, half, status, method, at, makeUp }: Attendance): AttendanceMark {
  return { personId, half, status, method, at: at.toISOString(), makeUp };
}
