import { useTexts } from '../../../shared/i18n.js';
import { FilmIcon } from './film-icon.js';
import { FilmOptions, type CaptionChoice } from './film-options.js';
import styles from './film-player.module.css';
import { filmTime } from './film-time.js';
import type { Film } from './use-film.js';

interface FilmControlsProps {
  film: Film;
  captions: CaptionChoice;
  onFullscreen: () => void;
}

/** Below the picture, never over it: nothing hides what is shown, and nothing disappears while somebody looks for it. */
export function FilmControls({ film, captions, onFullscreen }: FilmControlsProps) {
  const t = useTexts('film');
  const { state, video } = film;
  const place = t('time', { time: filmTime(state.time), length: filmTime(state.length) });

  return (
    <div className={styles['controls']} role="group" aria-label={t('controls')}>
      <input
        type="range"
        data-film-seek
        className={styles['seek']}
        aria-label={t('seek')}
        aria-valuetext={place}
        min={0}
        max={Math.floor(state.length)}
        step={1}
        value={Math.min(Math.floor(state.time), Math.floor(state.length))}
        onChange={(event) => film.seek(Number(event.target.value))}
      />
      <div className={styles['row']}>
        <button type="button" className={styles['round']} onClick={film.toggle}>
          <FilmIcon name={state.isPlaying ? 'pause' : 'play'} />
          <span className={styles['hidden']}>{t(state.isPlaying ? 'pause' : 'play')}</span>
        </button>
        <span className={styles['time']} aria-hidden="true">
          {filmTime(state.time)} / {filmTime(state.length)}
        </span>
        <span className={styles['sound']}>
          <button
            type="button"
            className={styles['plain']}
            aria-pressed={state.isMuted}
            onClick={() => video.current && (video.current.muted = !state.isMuted)}
          >
            <FilmIcon name={state.isMuted || state.volume === 0 ? 'silence' : 'sound'} />
            <span className={styles['hidden']}>{t('mute')}</span>
          </button>
          <input
            type="range"
            className={styles['volume']}
            aria-label={t('volume')}
            min={0}
            max={1}
            step={0.1}
            value={state.volume}
            onChange={(event) => video.current && (video.current.volume = Number(event.target.value))}
          />
        </span>
        <button type="button" className={styles['plain']} onClick={onFullscreen}>
          <FilmIcon name="larger" />
          <span className={styles['hidden']}>{t('fullscreen')}</span>
        </button>
        <FilmOptions
          captions={captions}
          rate={state.rate}
          onRate={(rate) => video.current && (video.current.playbackRate = rate)}
        />
      </div>
    </div>
  );
}
