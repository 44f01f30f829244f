import type { Language } from '@app/contracts';
import { Texts } from '../../platform/texts.js';
import cs from './names.cs.json';
import en from './names.en.json';
import nb from './names.nb.json';

const texts = new Texts({ cs, en, nb });
const seasons = ['season.winter', 'season.spring', 'season.summer', 'season.autumn'] as const;

/** What a trainer would write: "Zima 2026". `startsOn` is `YYYY-MM-DD`. */
export function defaultName(startsOn: string, language: Language): string {
  const month = Number(startsOn.slice(5, 7));
  const season = seasons[Math.floor((month % 12) / 3)] ?? 'season.winter';
  return texts.in(language)(season, { year: startsOn.slice(0, 4) });
}

/** "Zima 2025/26" held a year later is "Zima 2026/27"; a name without a year stays. */
export function nameInYear(name: string, from: string, to: string): string {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return name.replace(/\b(20\d\d)(?:([/–-])(\d\d))?\b/g, (_, year: string, sign?: string, next?: string) => {
    const later = String(Number(year) + years);
    return sign && next ? `${later}${sign}${String((Number(next) + years) % 100).padStart(2, '0')}` : later;
  });
}
