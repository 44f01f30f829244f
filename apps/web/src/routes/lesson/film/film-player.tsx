import { useEffect, useId, useRef, useState } from 'react';
import type { Language, VideoView } from '@app/contracts';
import { Notice } from '@app/ui';
import { languageNames, useTexts } from '../../../shared/i18n.js';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import { FilmControls } from './film-controls.js';
import { FilmIcon } from './film-icon.js';
import { onFilmKey } from './film-keys.js';
import styles from './film-player.module.css';
import { filmTime } from './film-time.js';
import { FilmTranscript } from './film-transcript.js';
import { useFilm } from './use-film.js';

interface FilmPlayerProps {
  film: VideoView;
  language: Language;
  recorder: LessonRecorder;
}

/** A film of ours with captions, transcript and controls that every keyboard and every screen can use. */
export function FilmPlayer({ film: view, language, recorder }: FilmPlayerProps) {
  const t = useTexts('film');
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const film = useFilm({ film: view, recorder });
  const [captions, setCaptions] = useState<Language | null>(language);
  const [startedAt] = useState(film.state.time);
  const { video, state } = film;
  const ownCaptions = view.captions.find((track) => track.language === language) ?? view.captions[0];

  // Which captions show is a property of the tracks, not an attribute. A browser that loads the film chooses by itself.
  useEffect(() => {
    const element = video.current;
    const show = () => {
      for (const track of element?.textTracks ?? []) track.mode = track.language === captions ? 'showing' : 'disabled';
    };
    show();
    element?.addEventListener('loadedmetadata', show);
    return () => element?.removeEventListener('loadedmetadata', show);
  }, [video, captions]);

  const toggleFullscreen = () => {
    // Where only the film itself can fill the screen, it does so with the controls of the device. A refusal changes nothing.
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    else if (frame.current?.requestFullscreen) frame.current.requestFullscreen().catch(() => undefined);
    else enterFullscreen(video.current);
  };
  const keys = {
    toggle: film.toggle,
    skip: (seconds: number) => film.seek(state.time + seconds),
    toggleCaptions: () => setCaptions(captions ? null : language),
    toggleFullscreen,
    toggleSound: () => video.current && (video.current.muted = !state.isMuted),
  };

  return (
    <section className={styles['film']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {view.title}
      </h3>
      <div ref={frame} className={styles['player']} onKeyDown={(event) => onFilmKey(event, keys)}>
        <div className={styles['picture']}>
          <video
            ref={video}
            src={view.src}
            poster={view.poster ?? undefined}
            preload="none"
            playsInline
            tabIndex={-1}
            aria-label={view.title}
            onClick={film.toggle}
          >
            {view.captions.map((track) => (
              <track
                key={track.language}
                kind="captions"
                src={track.src}
                srcLang={track.language}
                label={languageNames[track.language]}
              />
            ))}
          </video>
          {!state.isPlaying && (
            <button type="button" className={styles['start']} onClick={film.toggle} tabIndex={-1} aria-hidden="true">
              <FilmIcon name="play" />
            </button>
          )}
        </div>
        <FilmControls
          film={film}
          captions={{ tracks: view.captions, chosen: captions, choose: setCaptions }}
          onFullscreen={toggleFullscreen}
        />
      </div>
      {state.isBroken && (
        <Notice kind="warning" isAnswer>
          {t('broken')}
        </Notice>
      )}
      <p className={styles['hint']}>
        {startedAt > 0 && `${t('resumes', { time: filmTime(startedAt) })} `}
        <span className={styles['keys']}>{t('keys')}</span>
      </p>
      <details className={styles['more']}>
        <summary>{t('description')}</summary>
        <p>{view.description}</p>
      </details>
      {ownCaptions && (
        <details className={styles['more']} open>
          <summary>{t('transcript')}</summary>
          <FilmTranscript src={ownCaptions.src} time={state.time} onSeek={film.seek} />
        </details>
      )}
    </section>
  );
}

/** Phones that let only a film itself fill the screen have a method of their own for it. */
function enterFullscreen(film: (HTMLVideoElement & Partial<PhoneFilm>) | null): void {
  film?.webkitEnterFullscreen?.();
}

interface PhoneFilm {
  webkitEnterFullscreen: () => void;
}
