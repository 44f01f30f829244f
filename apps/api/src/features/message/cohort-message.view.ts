import type { CohortMessageView, Language } from '@app/contracts';
import type { CohortMessage } from './cohort-message.entity.js';
import { peopleOf, type Audience } from './message-audience.js';
import { countReach } from './message-audience.queries.js';
import type { Notice } from './notice.entity.js';

interface Reading {
  now: Date;
  language: Language;
  audience: Audience;
  isClosed: boolean;
  author: string;
  /** Who got it, and how. */
  given: readonly Pick<Notice, 'personId' | 'delivery'>[];
}

export function toCohortMessageView(
  message: CohortMessage,
  { now, language, audience, isClosed, author, given }: Reading,
): CohortMessageView {
  const { id, texts, fallback, segment, isReplyToAuthor, writtenAt, sendsAt } = message;
  const state = message.stateAt(now);
  const known = new Set(given.map(({ personId }) => personId));
  const added = state === 'sent' ? peopleOf(audience, segment).filter((personId) => !known.has(personId)).length : 0;
  const dayId = 'dayId' in segment ? segment.dayId : null;
  return {
    id,
    author,
    subject: message.textFor(language).text.subject,
    texts,
    fallback,
    segment,
    dayTitle: audience.days.find((day) => day.id === dayId)?.title ?? null,
    isReplyToAuthor,
    state,
    writtenAt: writtenAt.toISOString(),
    sendsAt: sendsAt.toISOString(),
    reach: countReach(given.map(({ delivery }) => delivery)),
    added,
    can: { cancel: state === 'pending', resend: added > 0 && !isClosed },
  };
}
