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
  demo: demoApi,
};
