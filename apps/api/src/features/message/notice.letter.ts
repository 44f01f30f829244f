import type { Language, NoticeGroup } from '@app/contracts';
import type { Letter } from '../../platform/mail/mail-layout.js';
import { messageTexts } from './message-texts.js';
import type { NoticeWords } from './notice-words.js';

interface Addressed {
  to: string;
  language: Language;
  /** Where to choose what comes by mail. */
  settingsUrl: string;
}

interface NoticeParts extends Addressed {
  group: NoticeGroup;
  words: NoticeWords;
  /** Null when the notice leads nowhere. */
  url: string | null;
  /** Paragraphs of the mail alone: personal data of others, which are not kept anywhere else. */
  details: readonly string[];
  cohort: string;
  /** Null for what cannot be switched off. */
  unsubscribe: UnsubscribeUrls | null;
  /** The author's address, when answers are wanted. */
  replyTo: string | null;
  dueAt?: Date | undefined;
}

/** The page with a button for people, and the address to which mail programs send one POST (RFC 8058): the same one. */
export interface UnsubscribeUrls {
  url: string;
}

interface DigestParts extends Addressed {
  cohorts: readonly { name: string | null; notices: readonly NoticeWords[] }[];
  url: string;
  unsubscribe: UnsubscribeUrls;
}

/** One notice as a mail of its own. What somebody wrote has its own greeting. */
export function noticeLetter(parts: NoticeParts): Letter {
  const { to, language, group, words, url, details, cohort, unsubscribe, replyTo, dueAt } = parts;
  const say = messageTexts.in(language);
  const greeting = group === 'messages' ? [] : [say('greeting')];
  return {
    to,
    language,
    subject: words.title,
    before: [...greeting, ...words.paragraphs, ...details],
    ...(url ? { button: { label: words.linkLabel, url } } : {}),
    after: [
      ...(replyTo ? [say('message.reply', { email: replyTo })] : []),
      ...(unsubscribe && group !== 'seats' ? [say(`unsubscribe.${group}`, { url: unsubscribe.url })] : []),
      say('settings', { url: parts.settingsUrl }),
    ],
    footer: say(`footer.${group}`, { cohort }),
    ...(unsubscribe ? { unsubscribeUrl: unsubscribe.url } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(dueAt ? { dueAt } : {}),
  };
}

/** Everything that waited, by cohort, in whole sentences. */
export function digestLetter({ to, language, cohorts, url, settingsUrl, unsubscribe }: DigestParts): Letter {
  const say = messageTexts.in(language);
  const count = cohorts.reduce((sum, { notices }) => sum + notices.length, 0);
  const heading = (name: string | null) => (name ? say('digest.cohort', { cohort: name }) : say('digest.other'));
  return {
    to,
    language,
    subject: say('digest.subject', { count }),
    before: [
      say('greeting'),
      ...cohorts.flatMap(({ name, notices }) => [
        ...(cohorts.length > 1 || name ? [`${heading(name)}:`] : []),
        ...notices.map(({ title, paragraphs }) => [`• ${title}`, ...paragraphs].join('\n')),
      ]),
    ],
    button: { label: say('digest.link'), url },
    after: [say('unsubscribe.digest', { url: unsubscribe.url }), say('settings', { url: settingsUrl })],
    footer: say('footer.digest'),
    unsubscribeUrl: unsubscribe.url,
  };
}
