import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import type { Cohort } from '../cohort/index.js';
import type { CohortMessage } from './cohort-message.entity.js';
import { Contacts } from './contacts.service.js';
import { MessageAudienceQueries } from './message-audience.queries.js';
import { peopleOf } from './message-audience.js';
import { Notice } from './notice.entity.js';
import { Notices } from './notices.service.js';

/** Gives a message to the people of its segment, each with the own values; whoever has it already gets nothing. */
@Injectable()
export class MessageDispatch {
  constructor(
    private readonly db: Database,
    private readonly audiences: MessageAudienceQueries,
    private readonly contacts: Contacts,
    private readonly notices: Notices,
  ) {}

  async toSegment(cohort: Cohort, message: CohortMessage, { dueAt }: { dueAt?: Date }): Promise<Notice[]> {
    const audience = await this.audiences.of(cohort);
    if (!dueAt) return this.give(cohort, message, { audience, personIds: await this.added(message, audience) });
    this.audiences.requireOwn(audience, message.segment);
    return this.give(cohort, message, { audience, personIds: peopleOf(audience, message.segment), dueAt });
  }

  private async added(message: CohortMessage, audience: Parameters<typeof peopleOf>[0]): Promise<string[]> {
    const given = await this.db.of(Notice).find({ select: { personId: true }, where: { messageId: message.id } });
    const known = new Set(given.map(({ personId }) => personId));
    return peopleOf(audience, message.segment).filter((personId) => !known.has(personId));
  }

  private async give(
    cohort: Cohort,
    message: CohortMessage,
    { audience, personIds, dueAt }: { audience: Parameters<typeof peopleOf>[0]; personIds: string[]; dueAt?: Date },
  ): Promise<Notice[]> {
    if (personIds.length === 0) throw new AppError('message.no_recipients', { cohortId: cohort.id });
    const contacts = await this.contacts.of(personIds);
    const values = await this.audiences.valuesOf(cohort, audience, contacts);
    const link = await this.audiences.coursePath(cohort);
    const tellings = [...values].map(([personId, own]) => ({
      personId,
      kind: 'message.received' as const,
      key: `message ${message.id}`,
      values: { ...own },
      link,
      cohortId: cohort.id,
      messageId: message.id,
    }));
    const replyTo = message.isReplyToAuthor ? await this.replyTo(message.authorId) : null;
    return this.notices.tellMany(tellings, { isBulk: true, replyTo, ...(dueAt ? { dueAt } : {}) });
  }

  private async replyTo(authorId: string): Promise<string | null> {
    return (await this.contacts.of([authorId])).get(authorId)?.email ?? null;
  }
}
