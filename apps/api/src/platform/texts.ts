import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from '@app/contracts';

type Catalogue = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

/** Texts of one part of the server in every language; messages are ICU MessageFormat, plurals as whole sentences. */
export class Texts<Key extends string> {
  private readonly ready = new Map<Language, I18n>();

  constructor(private readonly catalogues: Readonly<Record<Language, Readonly<Record<Key, string>>>>) {}

  in(language: Language): (key: Key, values?: Values) => string {
    const i18n = this.prepared(language);
    return (key, values) => i18n._(key, { ...values });
  }

  private prepared(language: Language): I18n {
    let i18n = this.ready.get(language);
    if (!i18n) {
      const compiled = Object.entries(this.catalogues[language] as Catalogue).map(
        ([key, message]) => [key, compileMessage(message)] as const,
      );
      i18n = setupI18n({ locale: language, messages: { [language]: Object.fromEntries(compiled) } });
      this.ready.set(language, i18n);
    }
    return i18n;
  }
}
