import { Injectable } from '@nestjs/common';
import type { Language, UnsubscribeTopic } from '@app/contracts';
import { In } from 'typeorm';
import { Database } from '../../platform/database.js';
import type { KeyedLetter } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { Cohort } from '../cohort/index.js';
import { CohortMessage } from './cohort-message.entity.js';
import { Contacts, type Contact } from './contacts.service.js';
import { digestLetter, noticeLetter } from './notice.letter.js';
import { noticeKinds } from './notice-kinds.js';
import { wordsOf } from './notice-words.js';
import type { Notice } from './notice.entity.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** What a mail of its own has besides the notice. */
export interface MailExtras {
  /** Said in the mail and kept nowhere else. */
  details?: (language: Language) => readonly string[];
  dueAt?: Date;
  /** Goes behind mail that somebody waits for. */
  isBulk?: boolean;
  /** The author's address, when answers are wanted. */
  replyTo?: string | null;
}

/** Everything that the words and the address of some notices need. */
export interface Background {
  contacts: ReadonlyMap<string, Contact>;
  /** Names by id. */
  cohorts: ReadonlyMap<string, string>;
  messages: ReadonlyMap<string, CohortMessage>;
}

/** Turns notices into letters. Who has no proven address gets none. */
@Injectable()
export class NoticeMail {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly contacts: Contacts,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  async background(notices: readonly Notice[]): Promise<Background> {
    const ids = (values: readonly (string | null)[]) => [...new Set(values.filter((id) => id !== null))];
    const cohortIds = ids(notices.map(({ cohortId }) => cohortId));
    const messageIds = ids(notices.map(({ messageId }) => messageId));
    const cohorts = cohortIds.length > 0 ? await this.db.of(Cohort).findBy({ id: In(cohortIds) }) : [];
    const messages = messageIds.length > 0 ? await this.db.of(CohortMessage).findBy({ id: In(messageIds) }) : [];
    return {
      contacts: await this.contacts.of(notices.map(({ personId }) => personId)),
      cohorts: new Map(cohorts.map(({ id, name }) => [id, name])),
      messages: new Map(messages.map((message) => [message.id, message])),
    };
  }

  /** A mail for each notice whose person can be written to. */
  async letters(notices: readonly Notice[], extras: MailExtras = {}): Promise<(KeyedLetter & { notice: Notice })[]> {
    const background = await this.background(notices);
    return notices.flatMap((notice) => {
      const contact = background.contacts.get(notice.personId);
      if (!contact?.email) return [];
      const to = { email: contact.email, language: contact.language };
      return [{ notice, key: mailKey(notice), letter: this.letter(notice, to, { ...extras, background }) }];
    });
  }

  /** One summary of all of these; null when the person cannot be written to. */
  digest(personId: string, notices: readonly Notice[], { contacts, cohorts, messages }: Background) {
    const contact = contacts.get(personId);
    if (!contact?.email) return null;
    const { email, language } = contact;
    const names = [...new Set(notices.map(({ cohortId }) => (cohortId && cohorts.get(cohortId)) || null))];
    const inOrder = [...names.filter((name) => name !== null), ...names.filter((name) => name === null)];
    return digestLetter({
      to: email,
      language,
      cohorts: inOrder.map((name) => ({
        name,
        notices: notices
          .filter(({ cohortId }) => ((cohortId && cohorts.get(cohortId)) || null) === name)
          .map((notice) => wordsOf(notice, language, messages.get(notice.messageId ?? ''))),
      })),
      url: `${this.settings.baseUrl}/notices`,
      settingsUrl: this.settingsUrl,
      unsubscribe: this.unsubscribe(personId, 'digest'),
    });
  }

  private letter(
    notice: Notice,
    { email, language }: { email: string; language: Language },
    { background, details, dueAt, replyTo }: MailExtras & { background: Background },
  ) {
    const { group, delivery } = noticeKinds[notice.kind];
    return noticeLetter({
      to: email,
      language,
      group,
      words: wordsOf(notice, language, background.messages.get(notice.messageId ?? '')),
      url: notice.link ? `${this.settings.baseUrl}${notice.link}` : null,
      details: details?.(language) ?? [],
      cohort: background.cohorts.get(notice.cohortId ?? '') ?? '',
      settingsUrl: this.settingsUrl,
      unsubscribe: delivery === 'never_off' ? null : this.unsubscribe(notice.personId, group),
      replyTo: replyTo ?? null,
      dueAt,
    });
  }

  private get settingsUrl(): string {
    return `${this.settings.baseUrl}/account/notifications`;
  }

  private unsubscribe(personId: string, topic: UnsubscribeTopic) {
    return { url: `${this.settings.baseUrl}/unsubscribe/${this.tokens.make(personId, topic)}` };
  }
}

/** Mails of one message share the beginning of their keys: together they are taken back. */
export function messageKeyPrefix(messageId: string): string {
  return `message ${messageId} `;
}

function mailKey({ id, messageId, personId }: Notice): string {
  return messageId ? `${messageKeyPrefix(messageId)}${personId}` : `notice ${id}`;
}
