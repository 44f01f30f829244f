import { Injectable } from '@nestjs/common';
import type { Language, MessageDraft, MessageText } from '@app/contracts';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { CohortAccess, type Cohort } from '../cohort/index.js';
import { CohortMessage } from './cohort-message.entity.js';
import { countReach } from './message-audience.queries.js';
import { MessageDispatch } from './message-dispatch.service.js';
import { unknownPlaceholders } from './message-placeholders.js';
import { messageKeyPrefix } from './notice-mail.service.js';
import { Notice } from './notice.entity.js';
import { startOfToday } from './reminder-schedule.js';

/** Messages that one cohort gets in a day, so that nobody stops reading them. */
export const DAILY_LIMIT = 5;

/** What trainers write to their cohorts: sent, taken back, and sent to those who came later. */
@Injectable()
export class CohortMessageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly dispatch: MessageDispatch,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async send(actor: Actor, cohortId: string, draft: MessageDraft): Promise<CohortMessage> {
    // Held: of two who send at once, the second one is counted.
    const cohort = await this.access.lockManaged(actor, cohortId);
    cohort.requireNotClosed();
    requireKnownPlaceholders(draft.texts);
    if ((await this.leftToday(cohortId)) <= 0) throw new AppError('message.limit_reached', { limit: DAILY_LIMIT });

    const message = CohortMessage.write({ cohortId, authorId: actor.id, ...draft }, this.clock.now());
    await this.db.of(CohortMessage).insert(message);
    const notices = await this.dispatch.toSegment(cohort, message, { dueAt: message.sendsAt });
    await this.remember(actor, 'message.sent', message, notices);
    return message;
  }

  /** Nobody has read it yet, and nobody will. */
  async cancel(actor: Actor, cohortId: string, messageId: string): Promise<CohortMessage> {
    const { message } = await this.getOwn(actor, cohortId, messageId);
    if (message.stateAt(this.clock.now()) !== 'pending') throw new AppError('message.gone', { messageId });
    const notices = await this.db.of(Notice).findBy({ messageId });
    await this.outbox.cancelAll(messageKeyPrefix(messageId));
    await this.db.of(Notice).delete({ messageId });
    message.cancelledAt = this.clock.now();
    await this.db.of(CohortMessage).update({ id: messageId }, { cancelledAt: message.cancelledAt });
    await this.remember(actor, 'message.cancelled', message, notices);
    return message;
  }

  async resend(actor: Actor, cohortId: string, messageId: string): Promise<CohortMessage> {
    const { cohort, message } = await this.getOwn(actor, cohortId, messageId);
    cohort.requireNotClosed();
    if (message.stateAt(this.clock.now()) !== 'sent') throw new AppError('message.not_found', { messageId });
    const notices = await this.dispatch.toSegment(cohort, message, {});
    await this.remember(actor, 'message.sent_to_added', message, notices);
    return message;
  }

  /** What was taken back does not count. */
  async leftToday(cohortId: string): Promise<number> {
    const since = MoreThanOrEqual(startOfToday(this.clock.now()));
    const written = await this.db.of(CohortMessage).countBy({ cohortId, writtenAt: since, cancelledAt: IsNull() });
    return Math.max(0, DAILY_LIMIT - written);
  }

  private async getOwn(
    actor: Actor,
    cohortId: string,
    messageId: string,
  ): Promise<{ cohort: Cohort; message: CohortMessage }> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    const message = await this.db.of(CohortMessage).findOneBy({ id: messageId, cohortId });
    if (!message) throw new AppError('message.not_found', { messageId });
    return { cohort, message };
  }

  /** Who wrote to how many of which cohort; the words are with the message, names nowhere. */
  private async remember(
    actor: Actor,
    action: 'message.sent' | 'message.cancelled' | 'message.sent_to_added',
    { id, cohortId }: CohortMessage,
    notices: readonly Notice[],
  ): Promise<void> {
    const reach = countReach(notices.map(({ delivery }) => delivery));
    await this.audit.record({ actor, action, subject: { type: 'message', id }, after: { cohortId, ...reach } });
  }
}

export function unknownIn(
  texts: Partial<Record<Language, MessageText>>,
): { language: Language; placeholders: string[] }[] {
  return (Object.entries(texts) as [Language, MessageText][])
    .map(([language, text]) => ({ language, placeholders: unknownPlaceholders(text) }))
    .filter(({ placeholders }) => placeholders.length > 0);
}

function requireKnownPlaceholders(texts: MessageDraft['texts']): void {
  const unknown = unknownIn(texts);
  if (unknown.length > 0) throw new AppError('message.placeholder_unknown', { unknown });
}
