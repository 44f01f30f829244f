import { Course, CourseRevision } from '../features/course/index.js';
import { Enrolment } from '../features/learning/index.js';
import { District, Municipality, Region } from '../features/municipality/index.js';
import { Mandate, Person, PersonEmail, RoleGrant } from '../features/person/index.js';
import { Session } from '../features/session/index.js';
import { Platform1763900000000 } from '../migrations/20261123-1300-platform.js';
import { People1763900600000 } from '../migrations/20261123-1310-people.js';
import { Courses1763901200000 } from '../migrations/20261123-1320-courses.js';
import { Session1763901800000 } from '../migrations/20261123-1330-session.js';
import { AuditEntry } from '../platform/audit-entry.entity.js';
import { IdempotencyRecord } from '../platform/idempotency-record.entity.js';
import { OutboxMessage } from '../platform/mail/outbox-message.entity.js';
import { RateCount } from '../platform/rate-count.entity.js';

/** Every table … */
export const entities = [
  AuditEntry,
  Course,
  CourseRevision,
  District,
  Enrolment,
  IdempotencyRecord,
  Mandate,
  Municipality,
  OutboxMessage,
  Person,
  PersonEmail,
  RateCount,
  Region,
  RoleGrant,
  Session,
];

/** … and every step that built them, in order. */
export const migrations = [Platform1763900000000, People1763900600000, Courses1763901200000, Session1763901800000];
