import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Language } from '@app/contracts';
import { languageNames, useTexts } from '../../shared/i18n.js';
import styles from './cohort-messages.module.css';

interface LanguageTabsProps {
  languages: readonly Language[];
  /** Those in which something was written. */
  written: readonly Language[];
  chosen: Language;
  onChoose: (language: Language) => void;
  children: ReactNode;
}

/** One text at a time; arrow keys go from language to language. */
export function LanguageTabs({ languages, written, chosen, onChoose, children }: LanguageTabsProps) {
  const t = useTexts('cohort-messages');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = (languages.indexOf(chosen) + by + languages.length) % languages.length;
    const language = languages[next];
    if (!language) return;
    onChoose(language);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div>
      <div ref={list} role="tablist" aria-label={t('languages')} className={styles['tabs']} onKeyDown={step}>
        {languages.map((language) => {
          const name = languageNames[language];
          return (
            <button
              key={language}
              type="button"
              role="tab"
              id={`${id}-${language}`}
              aria-selected={language === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={language === chosen ? 0 : -1}
              onClick={() => onChoose(language)}
            >
              {written.includes(language) ? name : t('language.empty', { language: name })}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles['panel']}>
        {children}
      </div>
    </div>
  );
}
