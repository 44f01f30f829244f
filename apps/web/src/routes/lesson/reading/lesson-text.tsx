import { Suspense, lazy, memo, useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { useNavigate } from 'react-router';
import type { LessonPage } from '@app/contracts';
import { useTexts } from '../../../shared/i18n.js';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import { FilmSlot } from '../film/film-slot.js';
import { decorateLesson } from './decorate-lesson.js';
import callouts from './callouts.module.css';
import styles from './lesson-text.module.css';
import { useReadingPlace } from './use-reading-place.js';

const ForeignFilm = lazy(async () => ({ default: (await import('../film/foreign-film.js')).ForeignFilm }));

interface LessonTextProps {
  page: LessonPage;
  recorder: LessonRecorder;
}

interface Slots {
  films: HTMLElement[];
  foreign: HTMLElement[];
}

/** The text of a lesson as the server wrote it, come alive. Has to be keyed by the language. */
export function LessonText({ page, recorder }: LessonTextProps) {
  const t = useTexts('lesson');
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const [slots, setSlots] = useState<Slots>({ films: [], foreign: [] });
  useReadingPlace(root, recorder);

  // The text is not made by React, so what is added to it is not either; before the first paint, so nothing jumps.
  useLayoutEffect(() => {
    if (!root.current) return;
    decorateLesson(root.current, {
      lessonKey: `${page.course.slug}.${page.lesson.slug}`,
      nameOf: (kind) => t(`callout.${kind}`),
    });
    setSlots({
      films: [...root.current.querySelectorAll<HTMLElement>('.video-slot')],
      foreign: [...root.current.querySelectorAll<HTMLElement>('.external-video')],
    });
  }, [page.course.slug, page.lesson.slug, t]);

  return (
    <>
      <div
        ref={root}
        className={`${styles['text']} ${callouts['callouts']}`}
        lang={page.language}
        onClick={(event) => follow(event, (to) => void navigate(to))}
      >
        <Html html={page.html ?? ''} />
      </div>
      {slots.films.map((slot) => {
        const film = page.videos.find(({ id }) => id === slot.dataset['video']);
        return (
          film && createPortal(<FilmSlot film={film} language={page.language} recorder={recorder} />, slot, film.id)
        );
      })}
      {slots.foreign.map((slot, place) =>
        createPortal(
          <Suspense>
            <ForeignFilm
              provider={slot.dataset['provider'] === 'vimeo' ? 'vimeo' : 'youtube'}
              id={slot.dataset['videoId'] ?? ''}
              title={slot.dataset['title'] ?? ''}
            />
          </Suspense>,
          slot,
          `${place}`,
        ),
      )}
    </>
  );
}

/** Never rendered again, or React would undo what was added. The server has cleaned it when the course was published. */
const Html = memo(function Html({ html }: { html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
});

/** Links between lessons and within one stay inside the application. */
function follow(event: MouseEvent, navigate: (to: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !href || !isPlain || event.defaultPrevented) return;
  if (link.classList.contains('lesson-link')) {
    event.preventDefault();
    navigate(href);
  } else if (href.startsWith('#')) {
    event.preventDefault();
    navigate(href);
  }
}
