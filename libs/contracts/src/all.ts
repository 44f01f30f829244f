import { closingApi } from './closing.js';
import { exportApi } from './export.js';
import { assignmentApi } from './assignment.js';
import { feedbackApi } from './feedback.js';
import { dayKitApi } from './day-kit.js';
import { attendanceApi } from './attendance.js';
import { personMergeApi } from './person-merge.js';
import { peopleImportApi } from './people-import.js';
import { messageApi } from './message.js';
import { calendarApi } from './calendar.js';
import { sessionRequestApi } from './session-request.js';
import { bookingApi } from './booking.js';
import { seatBlockApi } from './seat-block.js';
import { seminarApi } from './seminar.js';
import { cohortApi } from './cohort.js';
import { cohortPeopleApi } from './cohort-people.js';
import { membershipApi } from './membership.js';
import { assessmentApi } from './assessment.js';
import { certificateApi } from './certificate.js';
import { courseApi } from './course.js';
import { demoApi } from './demo.js';
import type { Endpoint } from './endpoint.js';
import { invitationApi } from './invitation.js';
import { learningApi } from './learning.js';
import { peopleApi } from './people.js';
import { passkeyApi, sessionApi } from './session.js';

/** Every endpoint below `/api`, by the name of its group: for OpenAPI and for tests that try them all. */
export const contracts: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  session: sessionApi,
  passkey: passkeyApi,
  people: peopleApi,
  invitation: invitationApi,
  course: courseApi,
  learning: learningApi,
  assessment: assessmentApi,
  certificate: certificateApi,
  cohort: cohortApi,
  cohortPeople: cohortPeopleApi,
  membership: membershipApi,
  seminar: seminarApi,
  booking: bookingApi,
  seatBlock: seatBlockApi,
  sessionRequest: sessionRequestApi,
  calendar: calendarApi,
  message: messageApi,
  peopleImport: peopleImportApi,
  personMerge: personMergeApi,
  attendance: attendanceApi,
  dayKit: dayKitApi,
  feedback: feedbackApi,
  assignment: assignmentApi,
  closing: closingApi,
  export: exportApi,
  demo: demoApi,
};
