import type { Language, MessageDesk, MessageDraft, MessageSegment, MessageTemplateView } from '@app/contracts';

export interface Text {
  subject: string;
  body: string;
}

/** A message while it is being written: any part of it may still be missing. */
export interface Draft {
  /** `all`, `confirmed <day>` and so on, or `people`. */
  target: string;
  personIds: readonly string[];
  texts: Partial<Record<Language, Text>>;
  fallback: Language;
  isReplyToAuthor: boolean;
}

const nothing: Text = { subject: '', body: '' };

export function emptyDraft({ languages }: Pick<MessageDesk, 'languages'>): Draft {
  const [fallback = 'cs'] = languages;
  return { target: 'all', personIds: [], texts: {}, fallback, isReplyToAuthor: false };
}

export function textOf({ texts }: Draft, language: Language): Text {
  return texts[language] ?? nothing;
}

export function withText(draft: Draft, language: Language, change: Partial<Text>): Draft {
  return { ...draft, texts: { ...draft.texts, [language]: { ...textOf(draft, language), ...change } } };
}

export function withTemplate(draft: Draft, { texts, fallback }: MessageTemplateView): Draft {
  return { ...draft, texts: { ...texts }, fallback };
}

/** The name of a segment among the options; see `segmentOf`. */
export function targetOf(kind: MessageSegment['kind'], dayId?: string): string {
  return dayId ? `${kind} ${dayId}` : kind;
}

/** Null while nobody is chosen. */
export function segmentOf({ target, personIds }: Draft): MessageSegment | null {
  const [kind = '', dayId = ''] = target.split(' ');
  if (kind === 'people') return personIds.length > 0 ? { kind, personIds: [...personIds] } : null;
  if (kind === 'confirmed' || kind === 'waitlisted') return { kind, dayId };
  return { kind: kind as 'all' | 'not_started' | 'behind' | 'not_ready' };
}

const isWritten = ({ subject, body }: Text) => subject.trim() !== '' && body.trim() !== '';
const isEmpty = ({ subject, body }: Text) => subject.trim() === '' && body.trim() === '';

/** Languages in which something was written. */
export function languagesOf({ texts }: Draft): Language[] {
  return (Object.entries(texts) as [Language, Text][])
    .filter(([, text]) => !isEmpty(text))
    .map(([language]) => language);
}

/** The first language that lacks its subject or its text; the fallback lacks both when nothing was written in it. */
export function incompleteLanguage(draft: Draft): Language | null {
  const begun = new Set([draft.fallback, ...languagesOf(draft)]);
  return [...begun].find((language) => !isWritten(textOf(draft, language))) ?? null;
}

/** What is sent: languages in which nothing was written are left out. */
export function toBody(draft: Draft, segment: MessageSegment): MessageDraft {
  const texts = Object.fromEntries(languagesOf(draft).map((language) => [language, textOf(draft, language)]));
  const { fallback, isReplyToAuthor } = draft;
  return { segment, texts, fallback, isReplyToAuthor };
}
