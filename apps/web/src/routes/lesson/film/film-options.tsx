import type { Language, VideoView } from '@app/contracts';
import { formatNumber } from '../../../shared/format.js';
import { languageNames, useTexts } from '../../../shared/i18n.js';
import styles from './film-player.module.css';

const rates = [0.75, 1, 1.25, 1.5, 1.75, 2];

export interface CaptionChoice {
  tracks: VideoView['captions'];
  /** Null: switched off. */
  chosen: Language | null;
  choose: (language: Language | null) => void;
}

interface FilmOptionsProps {
  captions: CaptionChoice;
  rate: number;
  onRate: (rate: number) => void;
}

export function FilmOptions({ captions, rate, onRate }: FilmOptionsProps) {
  const t = useTexts('film');
  return (
    <span className={styles['options']}>
      <label>
        <span>{t('captions')}</span>
        <select
          value={captions.chosen ?? ''}
          onChange={(event) =>
            captions.choose(captions.tracks.find(({ language }) => language === event.target.value)?.language ?? null)
          }
        >
          {captions.tracks.map(({ language }) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
          <option value="">{t('captions.off')}</option>
        </select>
      </label>
      <label>
        <span>{t('speed')}</span>
        <select value={rate} onChange={(event) => onRate(Number(event.target.value))}>
          {rates.map((option) => (
            <option key={option} value={option}>
              {formatNumber(option)}×
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}
