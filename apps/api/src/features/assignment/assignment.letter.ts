import type { Language } from '@app/contracts';
import type { Letter } from '../../platform/mail/mail-layout.js';
import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

const texts = new Texts({ cs, en, nb });

interface About {
  to: string;
  language: Language;
  /** Of the assignment. */
  title: string;
  link: string;
}

interface Decided extends About {
  /** Of the reviewer on the whole; may be empty. */
  comment: string;
  recordsUndertaking: boolean;
}

/** To a trainer: work waits for a review. */
export function handedInLetter({ to, language, title, link, author }: About & { author: string }): Letter {
  const t = texts.in(language);
  return {
    to,
    language,
    subject: t('handedIn.subject', { title }),
    before: [t('greeting'), t('handedIn.what', { author, title })],
    button: { label: t('handedIn.button'), url: link },
    after: [t('handedIn.once')],
    footer: t('handedIn.footer'),
  };
}

/** To the author: the work comes back. */
export function returnedLetter({ to, language, title, link, comment }: Decided): Letter {
  const t = texts.in(language);
  return {
    to,
    language,
    subject: t('returned.subject', { title }),
    before: [t('greeting'), t('returned.what', { title }), ...said(t('comment'), comment)],
    button: { label: t('returned.button'), url: link },
    after: [t('returned.kept')],
    footer: t('footer'),
  };
}

/** To the author: the work is accepted. */
export function acceptedLetter({ to, language, title, link, comment, recordsUndertaking }: Decided): Letter {
  const t = texts.in(language);
  return {
    to,
    language,
    subject: t('accepted.subject', { title }),
    before: [t('greeting'), t('accepted.what', { title }), ...said(t('comment'), comment)],
    button: { label: t('accepted.button'), url: link },
    after: recordsUndertaking ? [t('accepted.record')] : [],
    footer: t('footer'),
  };
}

function said(heading: string, comment: string): string[] {
  return comment ? [heading, comment] : [];
}
