import { Attempt, AttemptAnswer } from '../features/assessment/index.js';
import { Association, SigningKey } from '../features/association/index.js';
import { Certificate, CertificateCounter } from '../features/certificate/index.js';
import { Course, CourseRevision } from '../features/course/index.js';
import { Invitation } from '../features/invitation/index.js';
import { Enrolment, LearningEvent, LessonProgress, QuizResult, VideoProgress } from '../features/learning/index.js';
import { District, Municipality, Region } from '../features/municipality/index.js';
import { Passkey, PasskeyChallenge } from '../features/passkey/index.js';
import { EmailClaim, Mandate, Person, PersonEmail, RoleGrant } from '../features/person/index.js';
import { Session, SignInToken } from '../features/session/index.js';
import { Platform1763900000000 } from '../migrations/20261123-1300-platform.js';
import { People1763900600000 } from '../migrations/20261123-1310-people.js';
import { Courses1763901200000 } from '../migrations/20261123-1320-courses.js';
import { Session1763901800000 } from '../migrations/20261123-1330-session.js';
import { SignIn1763902400000 } from '../migrations/20261123-1340-sign-in.js';
import { Invitation1763903000000 } from '../migrations/20261123-1350-invitation.js';
import { Learning1763903600000 } from '../migrations/20261123-1400-learning.js';
import { Assessment1763904200000 } from '../migrations/20261123-1410-assessment.js';
import { Certificate1763904800000 } from '../migrations/20261123-1420-certificate.js';
import { AuditEntry } from '../platform/audit-entry.entity.js';
import { IdempotencyRecord } from '../platform/idempotency-record.entity.js';
import { OutboxMessage } from '../platform/mail/outbox-message.entity.js';
import { RateCount } from '../platform/rate-count.entity.js';

/** Every table … */
export const entities = [
  Association,
  Attempt,
  AttemptAnswer,
  AuditEntry,
  Certificate,
  CertificateCounter,
  Course,
  CourseRevision,
  District,
  EmailClaim,
  Enrolment,
  IdempotencyRecord,
  Invitation,
  LearningEvent,
  LessonProgress,
  Mandate,
  Municipality,
  OutboxMessage,
  Passkey,
  PasskeyChallenge,
  Person,
  PersonEmail,
  QuizResult,
  RateCount,
  Region,
  RoleGrant,
  Session,
  SignInToken,
  SigningKey,
  VideoProgress,
];

/** … and every step that built them, in order. */
export const migrations = [
  Platform1763900000000,
  People1763900600000,
  Courses1763901200000,
  Session1763901800000,
  SignIn1763902400000,
  Invitation1763903000000,
  Learning1763903600000,
  Assessment1763904200000,
  Certificate1763904800000,
];
