import { z } from 'zod';

/** Every error the API can return on purpose, with its HTTP status; the code is also the key of its translation. */
export const errorStatus = {
  'request.invalid': 422,
  'request.malformed': 400,
  'request.too_large': 413,
  'request.unsupported_media_type': 415,
  'request.not_found': 404,
  'request.rate_limited': 429,
  'request.foreign_origin': 403,
  'request.idempotency_conflict': 409,
  'auth.required': 401,
  'auth.forbidden': 403,
  'sign_in.link_invalid': 410,
  'sign_in.code_invalid': 422,
  'sign_in.passkey_invalid': 422,
  'session.not_found': 404,
  'passkey.not_found': 404,
  'person.not_found': 404,
  'person.email_taken': 409,
  'person.last_email': 409,
  'person.changed_meanwhile': 409,
  'municipality.not_found': 404,
  'mandate.not_found': 404,
  'mandate.dates_reversed': 422,
  'invitation.not_found': 404,
  'invitation.closed': 410,
  'course.not_found': 404,
  'lesson.not_found': 404,
  'enrolment.not_found': 404,
  'enrolment.duplicate': 409,
  'enrolment.audience_needed': 422,
  'quiz.not_found': 404,
  'attempt.not_found': 404,
  'attempt.none_left': 409,
  'attempt.closed': 409,
  'attempt.answer_invalid': 422,
  'certificate.not_found': 404,
  'certificate.revoked': 409,
  'certificate.particulars_missing': 409,
  'association.changed_meanwhile': 409,
  'server.unexpected': 500,
  'server.not_ready': 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;
export const errorCodes = Object.keys(errorStatus) as ErrorCode[];

/** The body of every error reply, `application/problem+json` (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  /** Stable; translated on the client. */
  code: z.string(),
  status: z.number(),
  /** Ids and values, never names or e-mails. For `request.invalid`: `issues` with `path` and `message`. */
  details: z.record(z.string(), z.unknown()),
  /** Quote it to the administrator: it is in the log. */
  requestId: z.string(),
});
export type Problem = z.output<typeof Problem>;
