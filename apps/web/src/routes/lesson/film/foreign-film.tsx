import { useState } from 'react';
import { Button, Icon } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import styles from './foreign-film.module.css';

const providers = {
  youtube: {
    name: 'YouTube',
    frame: (id: string) => `https://www.youtube-nocookie.com/embed/${id}?rel=0`,
    page: (id: string) => `https://www.youtube.com/watch?v=${id}`,
  },
  vimeo: {
    name: 'Vimeo',
    frame: (id: string) => `https://player.vimeo.com/video/${id}?dnt=1`,
    page: (id: string) => `https://vimeo.com/${id}`,
  },
} as const;

interface ForeignFilmProps {
  provider: keyof typeof providers;
  id: string;
  title: string;
}

/** A film that lies elsewhere. Nothing is asked of the other side before somebody presses. */
export function ForeignFilm({ provider, id, title }: ForeignFilmProps) {
  const t = useTexts('lesson');
  const [isWanted, setIsWanted] = useState(false);
  const { name, frame, page } = providers[provider];

  if (isWanted) {
    return (
      <iframe
        className={styles['frame']}
        src={frame(encodeURIComponent(id))}
        title={title}
        allow="fullscreen; picture-in-picture"
        // The provider plays nothing for a page that does not say where it is; it learns the site, not the lesson.
        referrerPolicy="strict-origin"
      />
    );
  }
  return (
    <div className={styles['card']}>
      <p className={styles['note']}>{t('foreign.note', { provider: name })}</p>
      <Button onClick={() => setIsWanted(true)}>
        <Icon name="film" /> {t('foreign.play', { provider: name })}
      </Button>
      <a href={page(encodeURIComponent(id))} rel="noopener noreferrer">
        {t('foreign.open', { provider: name })}
      </a>
    </div>
  );
}
