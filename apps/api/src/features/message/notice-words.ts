import type { Language } from '@app/contracts';
import { textFor, type CohortMessage } from './cohort-message.entity.js';
import { fill } from './message-placeholders.js';
import { messageTexts } from './message-texts.js';
import type { Notice, NoticeValues } from './notice.entity.js';
import { spokenAt, spokenDay, spokenUntil } from './spoken-time.js';

/** A notice in the words of one language. */
export interface NoticeWords {
  title: string;
  /** Plain text. */
  paragraphs: string[];
  /** The words of the button, when the notice leads somewhere. */
  linkLabel: string;
}

type Told = Pick<Notice, 'kind' | 'values'>;
export type WrittenText = Pick<CohortMessage, 'texts' | 'fallback'>;

/** `written` is the text of the message that the notice points to, if it does. */
export function wordsOf({ kind, values }: Told, language: Language, written?: WrittenText): NoticeWords {
  const say = messageTexts.in(language);
  const spoken = speak(values, language);
  switch (kind) {
    case 'message.received':
      return { ...messageWords(values, language, written), linkLabel: say('message.link') };
    case 'seminar.week_ahead':
    case 'seminar.day_ahead':
      return {
        title: say(`${kind}.title`, spoken),
        paragraphs: reminderParagraphs(values, language),
        linkLabel: say('seminar.link'),
      };
    default:
      return {
        title: say(`${kind}.title`, spoken),
        paragraphs: [say(`${kind}.text`, spoken).trim()],
        linkLabel: say(`${kind}.link`),
      };
  }
}

function messageWords(values: NoticeValues, language: Language, written: WrittenText | undefined) {
  if (!written) return { title: '', paragraphs: [] };
  const { language: shownIn, text } = textFor(written, language);
  return {
    title: fill(text.subject, values, shownIn),
    paragraphs: paragraphsOf(fill(text.body, values, shownIn)),
  };
}

/** An empty line begins a new paragraph. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

function reminderParagraphs(values: NoticeValues, language: Language): string[] {
  const say = messageTexts.in(language);
  const online = () => (values['url'] ? say('seminar.online', { url: values['url'] }) : say('seminar.online.later'));
  return [
    say('seminar.text', speak(values, language)),
    values['place'] ? say('seminar.place', { place: values['place'] }) : online(),
    ...(values['access'] ? [say('seminar.access', { access: values['access'] })] : []),
    ...(values['lessons'] === undefined ? [] : [say('seminar.missing', { lessons: values['lessons'] })]),
  ];
}

/** Instants and days as the language says them: `startsAt` and `zone` → `when`, `until` → `until`, `lastDay` → `day`. */
function speak(values: NoticeValues, language: Language): Record<string, string | number> {
  const zone = String(values['zone'] ?? 'Europe/Prague');
  return {
    ...values,
    ...(values['startsAt'] ? { when: spokenAt(language, new Date(String(values['startsAt'])), zone) } : {}),
    ...(values['until'] ? { until: spokenUntil(language, new Date(String(values['until'])), zone) } : {}),
    ...(values['lastDay'] ? { day: spokenDay(language, String(values['lastDay'])) } : {}),
  };
}
