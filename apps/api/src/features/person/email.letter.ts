import type { Language } from '@app/contracts';
import type { Letter } from '../../platform/mail/mail-layout.js';
import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

const texts = new Texts({ cs, en, nb });

/** The code that proves an address. */
export function emailLetter({ email, code, language }: { email: string; code: string; language: Language }): Letter {
  const t = texts.in(language);
  return {
    to: email,
    language,
    subject: t('email.subject'),
    before: [t('email.greeting'), t('email.purpose')],
    code,
    after: [t('email.validity'), t('email.unexpected')],
    footer: t('email.footer'),
  };
}
