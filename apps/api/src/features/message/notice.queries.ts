import { Injectable } from '@nestjs/common';
import type { NoticeView } from '@app/contracts';
import { LessThan, LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Contacts } from './contacts.service.js';
import { NoticeMail } from './notice-mail.service.js';
import { wordsOf } from './notice-words.js';
import { Notice } from './notice.entity.js';

/** Reads what a person was told, whether or not a mail about it arrived. */
@Injectable()
export class NoticeQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mail: NoticeMail,
    private readonly contacts: Contacts,
  ) {}

  /** The newest first. What can still be taken back is not there yet. */
  async list(
    { id: personId, language }: Actor,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: NoticeView[]; next: string | null }> {
    const told: FindOptionsWhere<Notice> = { personId, createdAt: LessThanOrEqual(this.clock.now()) };
    const notices = await this.db.of(Notice).find({
      where: cursor ? { ...told, id: LessThan(cursor) } : told,
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = notices.slice(0, limit);
    const { cohorts, messages } = await this.mail.background(page);
    const authors = await this.contacts.of([...messages.values()].map(({ authorId }) => authorId));
    const items = page.map((notice): NoticeView => {
      const message = messages.get(notice.messageId ?? '');
      const { title, paragraphs, linkLabel } = wordsOf(notice, language, message);
      const { id, kind, createdAt, cohortId, link } = notice;
      return {
        id,
        kind,
        at: createdAt.toISOString(),
        title,
        paragraphs,
        cohort: cohortId ? { id: cohortId, name: cohorts.get(cohortId) ?? '' } : null,
        from: message ? (authors.get(message.authorId)?.name ?? null) : null,
        link: link ? { path: link, label: linkLabel } : null,
      };
    });
    return { items, next: notices.length > limit ? (page.at(-1)?.id ?? null) : null };
  }
}
