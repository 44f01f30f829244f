import type { Element } from 'hast';
import type { GlossaryTerm } from './glossary-file.js';
import { textIn, type Language } from './language.js';
import type { LawRecord } from './law-file.js';
import { element } from './lesson-element.js';
import { wording, writtenDate } from './wording.js';

/** The explanation a pressed term opens; without the feature it is readable at the end of the lesson. */
export function termExplanation(term: GlossaryTerm, language: Language): Element {
  return element('div', { className: ['term-explanation'], id: `term-${term.id}`, popover: 'auto' }, [
    element('p', { className: ['term-name'] }, [element('strong', {}, [textIn(term.term, language)])]),
    element('p', {}, [textIn(term.explanation, language)]),
  ]);
}

/** What the law records used in a lesson say, with the dates by which a reader can judge them. */
export function lawSection(laws: LawRecord[], language: Language): Element {
  return element('section', { className: ['laws'], ariaLabelledBy: ['laws'] }, [
    element('h2', { id: 'laws' }, [wording[language].laws]),
    ...laws.map((law) => lawEntry(law, language)),
  ]);
}

function lawEntry(law: LawRecord, language: Language): Element {
  const words = wording[language];
  const name = textIn(law.name, language);
  const title = `${law.section}, ${name} (${law.act}, ${law.country})`;
  const dates = [
    ...(law.validFrom === null ? [] : [fact(words.validFrom, law.validFrom, language)]),
    fact(words.checkedOn, law.checkedOn, language),
  ];
  const caution = element('p', { className: ['law-caution'] }, [words.checkCurrentText]);
  return element('div', { className: ['law', `law-${law.certainty}`], id: `law-${law.id}` }, [
    element('h3', {}, [title]),
    element('p', { className: ['law-text'] }, [textIn(law.text, language)]),
    ...(law.certainty === 'check-current-text' ? [caution] : []),
    element('dl', { className: ['law-facts'] }, dates),
    element('p', { className: ['law-source'] }, [
      element('a', { className: ['external'], href: law.source, rel: ['noopener', 'noreferrer'] }, [
        `${words.fullText}: ${law.act}`,
      ]),
    ]),
  ]);
}

function fact(name: string, date: string, language: Language): Element {
  return element('div', {}, [
    element('dt', {}, [name]),
    element('dd', {}, [element('time', { dateTime: date }, [writtenDate(date, language)])]),
  ]);
}
