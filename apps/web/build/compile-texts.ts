import {
  compileMessageOrThrow,
  type CompiledMessage,
  type CompiledMessageToken,
} from '@lingui/message-utils/compileMessage';

export type TextLanguage = 'cs' | 'en' | 'nb';
/** The words of one language in one area, as they are written: key → ICU message. */
export type WrittenTexts = Readonly<Record<string, string>>;
export type CompiledTexts = Record<string, CompiledMessage>;

/** A Czech one-letter word never ends a line, and a number stays with its sign. */
const joined = /(?<=^|[\s\u00a0(„])([ksvzouaiKSVZOUAI]) (?=\S|$)/g;
const beforePercent = /(\d|^) %/g;

function setInType(language: TextLanguage, text: string): string {
  const tight = language === 'cs' ? text.replace(joined, '$1\u00a0').replace(joined, '$1\u00a0') : text;
  return language === 'en' ? tight : tight.replace(beforePercent, '$1\u00a0%');
}

/** ICU messages as the small arrays that the runtime reads; nothing is parsed in the browser. */
export function compileTexts(language: TextLanguage, texts: WrittenTexts): CompiledTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, message]) => {
      try {
        return [key, compileMessageOrThrow(message, (text) => setInType(language, text))];
      } catch (error) {
        throw new Error(`${language}: "${key}" is not an ICU message: ${String(error)}`, { cause: error });
      }
    }),
  );
}

/** Plural forms that a language must spell out; the fractions of Czech (1,5 hodiny) are "many". */
const pluralForms: Record<TextLanguage, readonly string[]> = {
  cs: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
  nb: ['one', 'other'],
};

/** What is wrong with the three languages of one area; empty when a page can rely on all of them. */
export function findTextFaults(texts: Record<TextLanguage, WrittenTexts>): string[] {
  const languages: readonly TextLanguage[] = ['cs', 'en', 'nb'];
  const keys = new Set(languages.flatMap((language) => Object.keys(texts[language])));
  return [...keys].flatMap((key) => {
    const missing = languages.filter((language) => !texts[language][key]?.trim());
    if (missing.length > 0) return missing.map((language) => `"${key}" is missing in ${language}`);
    const wanted = argumentsOf(texts.cs[key] ?? '');
    return languages.flatMap((language) => {
      const message = texts[language][key] ?? '';
      const faults = pluralFaults(language, message).map((form) => `"${key}" in ${language} has no plural "${form}"`);
      return argumentsOf(message) === wanted
        ? faults
        : [...faults, `"${key}" in ${language} has other placeholders than in cs`];
    });
  });
}

function tokensOf(message: CompiledMessage): Exclude<CompiledMessageToken, string>[] {
  return message.filter((token) => typeof token !== 'string');
}

/** The choices of a plural or a select: form → message. */
function choicesOf([, , format]: Exclude<CompiledMessageToken, string>): [string, CompiledMessage][] {
  if (typeof format !== 'object' || format === null) return [];
  return Object.entries(format).filter((choice): choice is [string, CompiledMessage] => Array.isArray(choice[1]));
}

function namesIn(message: CompiledMessage): string[] {
  return tokensOf(message).flatMap((token) => [token[0], ...choicesOf(token).flatMap(([, choice]) => namesIn(choice))]);
}

function argumentsOf(message: string): string {
  return [...new Set(namesIn(compileMessageOrThrow(message)))].sort().join(',');
}

function pluralFaults(language: TextLanguage, message: string): string[] {
  return tokensOf(compileMessageOrThrow(message)).flatMap((token) => {
    if (token[1] !== 'plural') return [];
    const forms = choicesOf(token).map(([form]) => form);
    return pluralForms[language].filter((form) => !forms.includes(form));
  });
}
