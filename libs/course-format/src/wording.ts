import type { CalloutKind } from './directive.js';
import type { Language } from './language.js';

/** The words the course format itself puts into a lesson. */
export interface Wording {
  callouts: Record<CalloutKind, string>;
  notes: string;
  backToText: string;
  author: string;
  licence: string;
  table: string;
  laws: string;
  validFrom: string;
  checkedOn: string;
  checkCurrentText: string;
  fullText: string;
}

export const wording: Record<Language, Wording> = {
  cs: {
    callouts: {
      tip: 'Tip',
      example: 'Příklad',
      warning: 'Pozor',
      law: 'Co říká zákon',
      phrase: 'Věta, kterou můžete říct',
      checklist: 'Kontrolní seznam',
      question: 'Otázka k zamyšlení',
    },
    notes: 'Poznámky',
    backToText: 'Zpět k textu, poznámka',
    author: 'Autorství',
    licence: 'Licence',
    table: 'Tabulka',
    laws: 'Právní předpisy v této lekci',
    validFrom: 'Účinnost od',
    checkedOn: 'Naposledy ověřeno',
    checkCurrentText: 'Než se na to spolehnete, ověřte si aktuální znění předpisu.',
    fullText: 'Úplné znění předpisu',
  },
  en: {
    callouts: {
      tip: 'Tip',
      example: 'Example',
      warning: 'Take care',
      law: 'What the law says',
      phrase: 'A sentence to say',
      checklist: 'Checklist',
      question: 'Something to think over',
    },
    notes: 'Notes',
    backToText: 'Back to the text, note',
    author: 'By',
    licence: 'Licence',
    table: 'Table',
    laws: 'Law in this lesson',
    validFrom: 'In force since',
    checkedOn: 'Last checked on',
    checkCurrentText: 'Check the current text before you rely on this.',
    fullText: 'Full text of the act',
  },
  nb: {
    callouts: {
      tip: 'Tips',
      example: 'Eksempel',
      warning: 'Vær oppmerksom',
      law: 'Hva loven sier',
      phrase: 'En setning du kan si',
      checklist: 'Sjekkliste',
      question: 'Til ettertanke',
    },
    notes: 'Noter',
    backToText: 'Tilbake til teksten, note',
    author: 'Av',
    licence: 'Lisens',
    table: 'Tabell',
    laws: 'Regelverk i denne leksjonen',
    validFrom: 'I kraft fra',
    checkedOn: 'Sist kontrollert',
    checkCurrentText: 'Sjekk gjeldende lovtekst før du bygger på dette.',
    fullText: 'Hele lovteksten',
  },
};

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A date (YYYY-MM-DD) as it is written in the language. Not by `Intl`: a new version of its data must not
 * change the content of a course.
 */
export function writtenDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'cs') return `${Number(day)}.\u00A0${Number(month)}.\u00A0${year}`;
  if (language === 'nb') return `${Number(day)}.${Number(month)}.${year}`;
  return `${Number(day)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
}

/** A size of a file as people write it. */
export function writtenSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes}\u00A0B`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  const text = String(digits);
  return `${language === 'en' ? text : text.replace('.', ',')}\u00A0${unit}`;
}
