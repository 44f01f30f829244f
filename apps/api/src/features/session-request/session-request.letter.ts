import type { Language } from '@app/contracts';
import type { Letter } from '../../platform/mail/mail-layout.js';
import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

const texts = new Texts({ cs, en, nb });
const locales: Readonly<Record<Language, string>> = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' };

interface About {
  to: string;
  language: Language;
  municipality: string;
  course: string;
  link: string;
}

interface Asked extends About {
  /** `YYYY-MM-DD` */
  from: string;
  until: string;
  people: number;
}

interface Answered extends About {
  state: 'accepted' | 'declined';
  /** Empty unless it was declined. */
  reason: string;
}

/** To a coordinator: a municipality asks for a day. */
export function requestLetter({ to, language, link, from, until, ...values }: Asked): Letter {
  const t = texts.in(language);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const dates = { from: day.format(new Date(from)), until: day.format(new Date(until)) };
  const said = { ...values, ...dates };
  return {
    to,
    language,
    subject: t('asked.subject', said),
    before: [t('greeting'), t('asked.what', said), t('asked.when', said)],
    button: { label: t('asked.button'), url: link },
    after: [],
    footer: t('asked.footer'),
  };
}

/** To the contact who asked. */
export function answerLetter({ to, language, link, state, ...values }: Answered): Letter {
  const t = texts.in(language);
  const before =
    state === 'accepted'
      ? [t('accepted.what', values), t('accepted.next')]
      : [t('declined.what', values), t('declined.why', values), t('declined.next')];
  return {
    to,
    language,
    subject: t(`${state}.subject`, values),
    before: [t('greeting'), ...before],
    button: { label: t('answered.button'), url: link },
    after: [],
    footer: t('answered.footer'),
  };
}
