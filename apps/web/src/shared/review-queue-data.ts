import { assignmentApi, type ReplyOf } from '@app/contracts';
import { call } from './api.js';
import { currentLanguage } from './i18n.js';

export type ReviewPageOfRows = ReplyOf<typeof assignmentApi.queue>;

const states = ['submitted', 'returned', 'accepted', 'all'] as const;
export type QueueState = (typeof states)[number];

/** The state chosen in the address; work that waits when nothing is. */
export function queueStateOf(url: string): QueueState {
  const chosen = new URL(url).searchParams.get('state');
  return states.find((known) => known === chosen) ?? 'submitted';
}

interface QueueRequest {
  state: QueueState;
  cohortId?: string | undefined;
  cursor?: string | undefined;
  signal?: AbortSignal;
}

export function loadQueue({ signal, ...query }: QueueRequest): Promise<ReviewPageOfRows> {
  return call(assignmentApi.queue, { query: { ...query, language: currentLanguage() } }, signal ? { signal } : {});
}
