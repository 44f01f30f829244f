import { Attempt, AttemptAnswer } from '../features/assessment/index.js';
import { HandIn, HandInComment, HandInFile, HandInRound, UndertakingDraft } from '../features/assignment/index.js';
import { Association, SigningKey } from '../features/association/index.js';
import { Attendance, AttendanceEvent, AttendanceWalkIn } from '../features/attendance/index.js';
import { CalendarFeed } from '../features/calendar/index.js';
import { Certificate, CertificateCounter } from '../features/certificate/index.js';
import { Booking, BookingLine, SeatBlock } from '../features/booking/index.js';
import { CohortClosing } from '../features/closing/index.js';
import { Cohort, CohortMember, CohortTrainer } from '../features/cohort/index.js';
import { Course, CourseRevision } from '../features/course/index.js';
import { FeedbackAnswer, FeedbackSummary, FeedbackUsedTicket } from '../features/feedback/index.js';
import { Invitation } from '../features/invitation/index.js';
import { Enrolment, LearningEvent, LessonProgress, QuizResult, VideoProgress } from '../features/learning/index.js';
import { District, Municipality, Region } from '../features/municipality/index.js';
import { CohortMessage, MessageTemplate, Notice, NoticeDigest, NoticeSetting } from '../features/message/index.js';
import { Passkey, PasskeyChallenge } from '../features/passkey/index.js';
import { PeopleImport, PeopleImportRow } from '../features/people-import/index.js';
import { PersonMerge } from '../features/person-merge/index.js';
import { EmailClaim, Mandate, Person, PersonEmail, RoleGrant } from '../features/person/index.js';
import { SeminarDay, SeminarDayTrainer } from '../features/seminar/index.js';
import { Session, SignInToken } from '../features/session/index.js';
import { SessionRequest } from '../features/session-request/index.js';
import { Platform1763900000000 } from '../migrations/20261123-1300-platform.js';
import { People1763900600000 } from '../migrations/20261123-1310-people.js';
import { Courses1763901200000 } from '../migrations/20261123-1320-courses.js';
import { Session1763901800000 } from '../migrations/20261123-1330-session.js';
import { SignIn1763902400000 } from '../migrations/20261123-1340-sign-in.js';
import { Invitation1763903000000 } from '../migrations/20261123-1350-invitation.js';
import { Learning1763903600000 } from '../migrations/20261123-1400-learning.js';
import { Assessment1763904200000 } from '../migrations/20261123-1410-assessment.js';
import { Certificate1763904800000 } from '../migrations/20261123-1420-certificate.js';
import { Cohort1763905400000 } from '../migrations/20261123-1500-cohort.js';
import { Seminar1763906000000 } from '../migrations/20261123-1510-seminar.js';
import { Booking1763906600000 } from '../migrations/20261123-1520-booking.js';
import { SessionRequest1763907200000 } from '../migrations/20261123-1530-session-request.js';
import { Calendar1763907800000 } from '../migrations/20261123-1540-calendar.js';
import { Message1763908400000 } from '../migrations/20261123-1550-message.js';
import { PeopleImport1763909000000 } from '../migrations/20261123-1560-people-import.js';
import { Attendance1763909600000 } from '../migrations/20261123-1570-attendance.js';
import { Feedback1763910200000 } from '../migrations/20261123-1580-feedback.js';
import { Assignment1763910800000 } from '../migrations/20261123-1590-assignment.js';
import { Closing1763911400000 } from '../migrations/20261123-1600-closing.js';
import { PersonMerge1763912000000 } from '../migrations/20261123-1610-person-merge.js';
import { AuditEntry } from '../platform/audit-entry.entity.js';
import { IdempotencyRecord } from '../platform/idempotency-record.entity.js';
import { OutboxMessage } from '../platform/mail/outbox-message.entity.js';
import { RateCount } from '../platform/rate-count.entity.js';
import { StoredFile } from '../platform/stored-file.entity.js';

/** Every table … */
export const entities = [
  Association,
  Attempt,
  AttemptAnswer,
  Attendance,
  AttendanceEvent,
  AttendanceWalkIn,
  AuditEntry,
  Booking,
  BookingLine,
  CalendarFeed,
  Certificate,
  CertificateCounter,
  Cohort,
  CohortClosing,
  CohortMember,
  CohortMessage,
  CohortTrainer,
  Course,
  CourseRevision,
  District,
  EmailClaim,
  Enrolment,
  HandIn,
  HandInComment,
  HandInFile,
  HandInRound,
  FeedbackAnswer,
  FeedbackSummary,
  FeedbackUsedTicket,
  IdempotencyRecord,
  Invitation,
  LearningEvent,
  LessonProgress,
  Mandate,
  MessageTemplate,
  Municipality,
  Notice,
  NoticeDigest,
  NoticeSetting,
  OutboxMessage,
  Passkey,
  PasskeyChallenge,
  PeopleImport,
  PeopleImportRow,
  Person,
  PersonEmail,
  PersonMerge,
  QuizResult,
  RateCount,
  Region,
  RoleGrant,
  SeatBlock,
  SeminarDay,
  SeminarDayTrainer,
  Session,
  SessionRequest,
  SignInToken,
  SigningKey,
  StoredFile,
  UndertakingDraft,
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
  Cohort1763905400000,
  Seminar1763906000000,
  Booking1763906600000,
  SessionRequest1763907200000,
  Calendar1763907800000,
  Message1763908400000,
  PeopleImport1763909000000,
  Attendance1763909600000,
  Feedback1763910200000,
  Assignment1763910800000,
  Closing1763911400000,
  PersonMerge1763912000000,
];
