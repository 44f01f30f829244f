import { useEffect, useRef, useState } from 'react';
import { Notice, Spinner } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import styles from './film-transcript.module.css';
import { filmTime } from './film-time.js';
import { readCaptions, type Cue } from './read-captions.js';

interface FilmTranscriptProps {
  /** Address of the captions in the reader's language. */
  src: string;
  time: number;
  onSeek: (time: number) => void;
}

/** Everything that is said and seen, to be read; a press on a line plays the film from there. */
export function FilmTranscript({ src, time, onSeek }: FilmTranscriptProps) {
  const t = useTexts('film');
  const [cues, setCues] = useState<Cue[] | 'failed' | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const current = Array.isArray(cues) ? cues.findIndex(({ start, end }) => time >= start && time < end) : -1;

  // The captions are a file of their own.
  useEffect(() => {
    const stop = new AbortController();
    readFile(src, stop.signal).then(
      (text) => setCues(readCaptions(text)),
      () => stop.signal.aborted || setCues('failed'),
    );
    return () => stop.abort();
  }, [src]);

  // The line that plays stays in sight within its own box; the page does not move, and nobody who reads is disturbed.
  useEffect(() => {
    const box = list.current;
    const line = box?.children[current];
    if (!box || !(line instanceof HTMLElement) || box.matches(':hover, :focus-within')) return;
    box.scrollTop = line.offsetTop - box.clientHeight / 3;
  }, [current]);

  if (cues === null) return <Spinner label={t('transcript.loading')} />;
  if (cues === 'failed') return <Notice kind="warning">{t('transcript.failed')}</Notice>;
  return (
    <ol ref={list} className={styles['cues']} aria-label={t('transcript')} tabIndex={-1}>
      {cues.map(({ start, text }, place) => (
        <li key={start}>
          <button type="button" aria-current={place === current || undefined} onClick={() => onSeek(start)}>
            <span className={styles['time']}>{filmTime(start)}</span>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

async function readFile(src: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`${src} answered ${response.status}.`);
  return response.text();
}
