import { currentLanguage, locales } from './i18n.js';

/** "340 kB" or "1.2 MB", as the language writes it. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const format = new Intl.NumberFormat(locales[currentLanguage()], { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(value).replaceAll(' ', '\u00a0');
}
