import { I18n, type Messages } from '@lingui/core';
import { useMemo, useSyncExternalStore } from 'react';
import type { Language } from '@app/contracts';
import type { TextAreas } from '../texts.js';
import { keepChoice, readChoice } from './choices.js';

export type AreaName = keyof TextAreas;
export type TextKey<A extends AreaName> = keyof TextAreas[A] & string;
export type Values = Readonly<Record<string, string | number>>;
export type Translate<A extends AreaName> = (key: TextKey<A>, values?: Values) => string;

/** Languages in the order in which they are offered, each called by its own name. */
export const languageNames = { cs: 'Čeština', en: 'English', nb: 'Norsk bokmål' } as const satisfies Record<
  Language,
  string
>;
export const languages = Object.keys(languageNames) as Language[];
/** For Intl: language with region, because dates in en-GB are not those in en-US. */
export const locales: Record<Language, string> = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' };

type TextSource = (area: AreaName, language: Language) => Promise<Messages>;

let source: TextSource = () => Promise.reject(new Error('No source of texts: call startTexts() first.'));
let language: Language = 'cs';
const loaded = new Map<string, Promise<I18n>>();
const ready = new Map<string, I18n>();
const wanted = new Set<AreaName>();
const listeners = new Set<() => void>();

const isLanguage = (text: string | undefined): text is Language => languages.some((known) => known === text);

/** Norwegian browsers ask for nb, nn or no; Slovak readers are better served by Czech than by English. */
const served: Readonly<Record<string, Language>> = { nn: 'nb', no: 'nb', sk: 'cs' };

function preferredLanguage(): Language {
  const asked = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return asked.map((tag) => served[tag] ?? tag).find(isLanguage) ?? 'en';
}

/** The language this person chose on this device, if any. */
export function chosenLanguage(): Language | null {
  const choice = readChoice('language');
  return isLanguage(choice) ? choice : null;
}

/** Says where texts come from and picks the language; nothing is loaded yet. */
export function startTexts(from: TextSource, first: Language = chosenLanguage() ?? preferredLanguage()): void {
  source = from;
  language = first;
  document.documentElement.lang = language;
}

export const currentLanguage = (): Language => language;

/** Loads the words of an area in the language of the moment; a route does it together with its code. */
export async function loadTexts(...areas: AreaName[]): Promise<void> {
  const inLanguage = language;
  await Promise.all(areas.map((area) => load(area, inLanguage)));
}

function load(area: AreaName, inLanguage: Language): Promise<I18n> {
  wanted.add(area);
  const key = `${area}.${inLanguage}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = source(area, inLanguage).then((messages) => {
    const texts = new I18n({ locale: locales[inLanguage], messages: { [locales[inLanguage]]: messages } });
    ready.set(key, texts);
    return texts;
  });
  loaded.set(key, loading);
  // A failed load is tried again the next time instead of being remembered.
  loading.catch(() => loaded.delete(key));
  return loading;
}

/** Changes the language once every text on the page is there in it, so nothing flickers. */
export async function showLanguage(next: Language): Promise<void> {
  if (next === language) return;
  await Promise.all([...wanted].map((area) => load(area, next)));
  language = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** As `showLanguage`, and remembered on this device. */
export function chooseLanguage(next: Language): Promise<void> {
  keepChoice('language', next);
  return showLanguage(next);
}

/** The words of an area outside a component; the area must be loaded by the time a word is asked for. */
export function textsOf<A extends AreaName>(area: A): Translate<A> {
  const inLanguage = language;
  return (key, values) => {
    const texts = ready.get(`${area}.${inLanguage}`);
    if (!texts) throw new Error(`Texts of "${area}" in ${inLanguage} are not loaded; name the area in routes.ts.`);
    return texts.t(key, values as Record<string, unknown>);
  };
}

/** Calls back after the language of the page has changed; returns how to stop. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}

/** `t(key, values)` for the words of an area, typed by its Czech file. */
export function useTexts<A extends AreaName>(area: A): Translate<A> {
  const inLanguage = useLanguage();
  // The language is what the words depend on, though textsOf reads it by itself.
  return useMemo(() => textsOf(area), [area, inLanguage]);
}
