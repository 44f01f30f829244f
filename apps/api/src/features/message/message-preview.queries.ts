import { Injectable } from '@nestjs/common';
import { Language, type InputOf, type MessagePreview, type messageApi } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CohortAccess } from '../cohort/index.js';
import { textFor } from './cohort-message.entity.js';
import { CohortMessageService, unknownIn } from './cohort-message.service.js';
import { Contacts } from './contacts.service.js';
import { MessageAudienceQueries } from './message-audience.queries.js';
import { peopleOf } from './message-audience.js';
import { fill, type RecipientValues } from './message-placeholders.js';
import { NoticeSettings } from './notice-settings.service.js';
import { paragraphsOf } from './notice-words.js';

type Draft = InputOf<typeof messageApi.preview>['body'];

/** Shows a message as it would be read, with the values of somebody who would get it. */
@Injectable()
export class MessagePreviewQueries {
  constructor(
    private readonly access: CohortAccess,
    private readonly audiences: MessageAudienceQueries,
    private readonly contacts: Contacts,
    private readonly settings: NoticeSettings,
    private readonly messages: CohortMessageService,
  ) {}

  async preview(actor: Actor, cohortId: string, draft: Draft): Promise<MessagePreview> {
    const cohort = await this.access.getManaged(actor, cohortId);
    const audience = await this.audiences.of(cohort);
    this.audiences.requireOwn(audience, draft.segment);
    const contacts = await this.contacts.of(peopleOf(audience, draft.segment));
    const values = await this.audiences.valuesOf(cohort, audience, contacts);
    const read = new Set([...contacts.values()].map(({ language }) => language));

    return {
      reach: this.audiences.reachOf(contacts, await this.settings.choicesOf([...contacts.keys()])),
      previews: Language.options
        .filter((language) => cohort.languages.includes(language) || read.has(language))
        .map((language) => {
          const readers = [...contacts].filter(([, contact]) => contact.language === language);
          return { ...shown(draft, language, exampleOf(readers, values)), people: readers.length };
        }),
      unknown: unknownIn(draft.texts),
      leftToday: await this.messages.leftToday(cohortId),
    };
  }
}

type Readers = readonly [string, { name: string }][];

/** The first reader of the language; where there is none, anybody who gets the message. */
function exampleOf(readers: Readers, values: ReadonlyMap<string, RecipientValues>) {
  const [first] = readers;
  const [anybody] = values.values();
  return { name: first ? first[1].name : null, values: (first && values.get(first[0])) ?? anybody };
}

function shown(draft: Draft, language: Language, example: ReturnType<typeof exampleOf>) {
  const { language: shownIn, text } = textFor({ ...draft, texts: writtenOnly(draft.texts) }, language);
  const filled = (words: string) => (example.values ? fill(words, { ...example.values }, shownIn) : words);
  return {
    language,
    shownIn,
    example: example.name,
    subject: filled(text.subject),
    paragraphs: paragraphsOf(filled(text.body)),
  };
}

/** A language whose fields are still empty has no text yet. */
function writtenOnly(texts: Draft['texts']): Draft['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([, { subject, body }]) => subject || body));
}
