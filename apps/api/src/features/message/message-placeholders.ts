import { messagePlaceholders, type Language, type MessagePlaceholder, type MessageText } from '@app/contracts';
import { messageTexts } from './message-texts.js';
import type { NoticeValues } from './notice.entity.js';
import { spokenAt, spokenDay } from './spoken-time.js';

const braces = /\{\{([^{}\n]*)\}\}/g;

/** What stands in double braces and means nothing, as it was written; an open pair that is never closed too. */
export function unknownPlaceholders({ subject, body }: MessageText): string[] {
  const text = `${subject}\n${body}`;
  const named = [...text.matchAll(braces)]
    .filter(([, name = '']) => !isPlaceholder(name.trim()))
    .map(([whole]) => whole);
  const torn = text.replace(braces, '').match(/\{\{[^\n]{0,20}|[^\s{}]{0,20}\}\}/g) ?? [];
  return [...new Set([...named, ...torn])];
}

/** What one recipient's placeholders are filled from, kept with the notice so that it reads the same a year later. */
export interface RecipientValues {
  /** Printed name; empty while it was not told. */
  name: string;
  cohort: string;
  /** Empty: no day is ahead. */
  nextAt: string;
  nextZone: string;
  /** Empty for an online day. */
  nextPlace: string;
  /** `YYYY-MM-DD` */
  deadline: string;
  /** Required lessons that are not done. */
  lessons: number;
  link: string;
}

/** The text with the recipient's own values; what is not a placeholder stays as it is. */
export function fill(text: string, values: NoticeValues, language: Language): string {
  return text.replace(braces, (whole, name: string) => {
    const placeholder = name.trim();
    return isPlaceholder(placeholder) ? valueOf(placeholder, values, language) : whole;
  });
}

function valueOf(placeholder: MessagePlaceholder, values: NoticeValues, language: Language): string {
  const say = messageTexts.in(language);
  switch (placeholder) {
    case 'name':
      return String(values['name'] ?? '') || say('value.noName');
    case 'cohort':
      return String(values['cohort'] ?? '');
    case 'nextDay':
      return nextDay(values, language);
    case 'deadline':
      return values['deadline'] ? spokenDay(language, String(values['deadline'])) : '';
    case 'missing':
      return say('value.missing', { lessons: Number(values['lessons'] ?? 0) });
    case 'link':
      return String(values['link'] ?? '');
  }
}

function nextDay(values: NoticeValues, language: Language): string {
  const say = messageTexts.in(language);
  if (!values['nextAt']) return say('value.noDay');
  const when = spokenAt(language, new Date(String(values['nextAt'])), String(values['nextZone']));
  return say('value.nextDay', { when, place: String(values['nextPlace'] ?? '') || say('value.online') });
}

function isPlaceholder(name: string): name is MessagePlaceholder {
  return messagePlaceholders.some((known) => known === name);
}
