import { Injectable } from '@nestjs/common';
import type { CohortMessageView, Language, MessageDesk } from '@app/contracts';
import { In, LessThan } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CohortAccess, type Cohort } from '../cohort/index.js';
import { CohortMessage } from './cohort-message.entity.js';
import { CohortMessageService } from './cohort-message.service.js';
import { toCohortMessageView } from './cohort-message.view.js';
import { Contacts } from './contacts.service.js';
import { peopleOf, type Audience } from './message-audience.js';
import { MessageAudienceQueries } from './message-audience.queries.js';
import { MessageTemplate } from './message-template.entity.js';
import { Notice } from './notice.entity.js';

interface PageOfMessages {
  cursor?: string | undefined;
  limit: number;
  /** Of the subjects. */
  language: Language;
}

/** Reads what was written to a cohort and what a trainer needs to write more. */
@Injectable()
export class CohortMessageQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly audiences: MessageAudienceQueries,
    private readonly messages: CohortMessageService,
    private readonly contacts: Contacts,
  ) {}

  async desk(actor: Actor, cohortId: string): Promise<MessageDesk> {
    const cohort = await this.access.getManaged(actor, cohortId);
    const audience = await this.audiences.of(cohort);
    const contacts = await this.contacts.of([...audience.members.map(({ personId }) => personId), actor.id]);
    const people = audience.members.map(({ personId: id }) => {
      const { name = '', language = 'cs' as const } = contacts.get(id) ?? {};
      return { id, name, language };
    });
    const templates = await this.db.of(MessageTemplate).find({ where: { cohortId }, order: { name: 'ASC' } });
    return {
      languages: cohort.languages,
      segments: segmentsOf(audience),
      people: people.sort((a, b) => a.name.localeCompare(b.name, actor.language)),
      templates: templates.map(({ id, name, texts, fallback }) => ({ id, name, texts, fallback })),
      leftToday: await this.messages.leftToday(cohortId),
      replyTo: contacts.get(actor.id)?.email ?? null,
      isClosed: cohort.state === 'closing' || cohort.state === 'closed',
      deadline: cohort.selfStudyUntil,
    };
  }

  /** The newest first; ids grow with time, so the id of the last one is the cursor. */
  async list(
    actor: Actor,
    cohortId: string,
    { cursor, limit, language }: PageOfMessages,
  ): Promise<{ items: CohortMessageView[]; next: string | null }> {
    const cohort = await this.access.getManaged(actor, cohortId);
    const messages = await this.db.of(CohortMessage).find({
      where: { cohortId, ...(cursor ? { id: LessThan(cursor) } : {}) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = messages.slice(0, limit);
    const items = await this.toViews(cohort, page, language);
    return { items, next: messages.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async view(actor: Actor, message: CohortMessage): Promise<CohortMessageView> {
    const cohort = await this.access.getManaged(actor, message.cohortId);
    const [view] = await this.toViews(cohort, [message], actor.language);
    if (!view) throw new Error('A list of one message has no view of it.');
    return view;
  }

  private async toViews(
    cohort: Cohort,
    messages: readonly CohortMessage[],
    language: Language,
  ): Promise<CohortMessageView[]> {
    if (messages.length === 0) return [];
    const audience = await this.audiences.of(cohort);
    const authors = await this.contacts.of(messages.map(({ authorId }) => authorId));
    const given = await this.db.of(Notice).find({
      select: { messageId: true, personId: true, delivery: true },
      where: { messageId: In(messages.map(({ id }) => id)) },
    });
    const now = this.clock.now();
    return messages.map((message) =>
      toCohortMessageView(message, {
        now,
        language,
        audience,
        isClosed: cohort.state === 'closing' || cohort.state === 'closed',
        author: authors.get(message.authorId)?.name ?? '',
        given: given.filter(({ messageId }) => messageId === message.id),
      }),
    );
  }
}

function segmentsOf(audience: Audience): MessageDesk['segments'] {
  const ofMembers = (['all', 'not_started', 'behind', 'not_ready'] as const).map((kind) => ({
    kind,
    day: null,
    people: peopleOf(audience, { kind }).length,
  }));
  const ofDays = audience.days.flatMap(({ id, title, startsAt, zone }) =>
    (['confirmed', 'waitlisted'] as const).map((kind) => ({
      kind,
      day: { id, title, startsAt: startsAt.toISOString(), zone },
      people: peopleOf(audience, { kind, dayId: id }).length,
    })),
  );
  return [...ofMembers, ...ofDays];
}
