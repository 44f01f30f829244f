import type { Language } from '@app/contracts';
import type { Letter } from '../../platform/mail/mail-layout.js';
import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

const texts = new Texts({ cs, en, nb });

interface WayIn {
  to: string;
  language: Language;
  link: string;
  code: string;
  minutes: number;
}

/** A link and a code for signing in. */
export function signInLetter({ to, language, link, code, minutes }: WayIn): Letter {
  const t = texts.in(language);
  return {
    to,
    language,
    subject: t('signIn.subject'),
    before: [t('signIn.greeting'), t('signIn.purpose')],
    button: { label: t('signIn.button'), url: link },
    code,
    after: [t('signIn.validity', { minutes }), t('signIn.unexpected')],
    footer: t('signIn.footer'),
  };
}
