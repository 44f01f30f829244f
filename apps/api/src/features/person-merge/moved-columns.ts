import type { MergedThing } from '@app/contracts';

/** A column that says whose a row is, and what happens to it when two records of one human being are joined. */
export interface MovedColumn {
  table: string;
  column: string;
  thing: MergedThing;
  /** Names a row together with the person, or by itself. */
  row: readonly string[];
  /** One person can have these columns once; a second row stays with the closed record. */
  once?: readonly string[];
  /** A row goes where its parent goes, whoever's the person is. */
  follows?: { table: string; column: string };
  /** Columns whose text has the person's id in it. */
  rewrites?: readonly string[];
}

/** Everything that comes along, parents first. A spec fails when a new table is neither here nor among those that stay. */
export const movedColumns: readonly MovedColumn[] = [
  { table: 'person_email', column: 'personId', thing: 'email', row: ['id'] },
  { table: 'mandate', column: 'personId', thing: 'mandate', row: ['id'] },
  { table: 'role_grant', column: 'personId', thing: 'role', row: ['id'] },
  { table: 'passkey', column: 'personId', thing: 'passkey', row: ['id'] },
  { table: 'enrolment', column: 'personId', thing: 'enrolment', row: ['id'], once: ['courseId'] },
  {
    table: 'hand_in',
    column: 'personId',
    thing: 'handIn',
    row: ['id'],
    follows: { table: 'enrolment', column: 'enrolmentId' },
  },
  {
    table: 'undertaking_draft',
    column: 'personId',
    thing: 'other',
    row: ['id'],
    follows: { table: 'hand_in', column: 'handInId' },
  },
  { table: 'hand_in_comment', column: 'personId', thing: 'other', row: ['id'] },
  { table: 'certificate', column: 'personId', thing: 'certificate', row: ['id'] },
  { table: 'cohort_member', column: 'personId', thing: 'cohortMember', row: ['id'], once: ['cohortId'] },
  { table: 'cohort_trainer', column: 'personId', thing: 'cohortTrainer', row: ['cohortId'], once: ['cohortId'] },
  { table: 'seminar_day_trainer', column: 'personId', thing: 'seminarTrainer', row: ['dayId'], once: ['dayId'] },
  { table: 'booking', column: 'personId', thing: 'booking', row: ['id'], rewrites: ['activeKey'] },
  { table: 'attendance', column: 'personId', thing: 'attendance', row: ['dayId', 'half'], once: ['dayId', 'half'] },
  { table: 'attendance_event', column: 'personId', thing: 'other', row: ['dayId', 'id'] },
  { table: 'attendance_walk_in', column: 'personId', thing: 'other', row: ['dayId', 'id'] },
  { table: 'invitation', column: 'invitedById', thing: 'invitation', row: ['id'] },
  { table: 'session_request', column: 'requestedById', thing: 'other', row: ['id'] },
  { table: 'calendar_feed', column: 'personId', thing: 'other', row: [], once: [] },
  { table: 'notice_setting', column: 'personId', thing: 'other', row: ['topic'], once: ['topic'] },
  { table: 'notice_digest', column: 'personId', thing: 'other', row: ['day'], once: ['day'] },
  { table: 'notice', column: 'personId', thing: 'other', row: ['id'], once: ['key'] },
];

/**
 * What stays with the closed record: who did something is a fact, and short-lived keys die by themselves. Sessions end,
 * so that nobody is in an account without having come in by it.
 */
export const stayingColumns: readonly string[] = [
  'audit_entry.actorId',
  'attendance_event.recordedById',
  'attendance_walk_in.recordedById',
  'booking_line.actorId',
  'certificate.revokedById',
  'cohort.closedById',
  'cohort.createdById',
  'cohort_closing.pressedById',
  'cohort_message.authorId',
  'email_claim.personId',
  'hand_in_round.reviewerId',
  'passkey_challenge.personId',
  'people_import.createdById',
  'people_import_row.decidedPersonId',
  'person.mergedIntoId',
  'person_merge.goneId',
  'person_merge.keptId',
  'person_merge.mergedById',
  'person_merge.undoneById',
  'seat_block.createdById',
  'session.personId',
  'session_request.answeredById',
  'sign_in_token.personId',
];
