import { attendanceApi, type ReplyOf } from '@app/contracts';
import { ApiError, call } from '../api.js';
import { OfflineError } from '../connection.js';
import type { Entry } from './check-in-store.js';

export type SendReply = ReplyOf<typeof attendanceApi.record>;

/** Why nothing was sent: `later` tries again by itself, the others need somebody. */
export type SendFault = 'later' | 'signed_out' | 'not_allowed' | 'invalid';

export class SendError extends Error {
  constructor(
    readonly fault: SendFault,
    options: ErrorOptions,
  ) {
    super(fault, options);
    this.name = 'SendError';
  }
}

/** Sends entries of one person and one day, all in one transaction. Sending them again changes nothing. */
export async function sendEntries(entries: readonly Entry[]): Promise<SendReply> {
  const { ownerId = '', dayId = '' } = entries[0] ?? {};
  const body = {
    by: ownerId,
    walkIns: entries.flatMap((entry) => (entry.kind === 'walkIn' ? [entry.walkIn] : [])),
    events: entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : [])),
  };
  try {
    return await call(attendanceApi.record, { params: { dayId }, body });
  } catch (error) {
    throw new SendError(faultOf(error), { cause: error });
  }
}

function faultOf(error: unknown): SendFault {
  if (error instanceof OfflineError) return 'later';
  if (!(error instanceof ApiError)) throw error;
  const { status } = error.problem;
  if (status === 401) return 'signed_out';
  if (status === 403 || status === 404) return 'not_allowed';
  return status === 422 || status === 413 || status === 400 ? 'invalid' : 'later';
}
