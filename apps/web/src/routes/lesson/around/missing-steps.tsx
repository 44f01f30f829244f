import type { LessonPage } from '@app/contracts';
import { Button, Notice, Row } from '@app/ui';
import { formatPercent } from '../../../shared/format.js';
import { useTexts } from '../../../shared/i18n.js';
import type { LessonRecorder } from '../recording/lesson-recorder.js';

/** Why a lesson is not done although somebody pressed the button. */
export type Missing = 'unread' | 'films' | 'connection';

interface MissingStepsProps {
  missing: Missing;
  page: LessonPage;
  recorder: LessonRecorder;
  onGoOn: () => void;
}

export function MissingSteps({ missing, page, recorder, onGoOn }: MissingStepsProps) {
  const t = useTexts('lesson');
  if (missing === 'unread') return <Notice isAnswer title={t('missing.unread')} />;
  if (missing === 'connection') return <Notice kind="warning" isAnswer title={t('missing.connection')} />;

  const films = page.videos.map((film) => ({ film, share: recorder.film(film.id).watchedSeconds / film.seconds }));
  return (
    <Notice isAnswer title={t('missing.films')}>
      <ul>
        {films
          .filter(({ share }) => share < 1)
          .map(({ film, share }) => (
            <li key={film.id}>
              {t('missing.film', { title: film.title, percent: formatPercent(Math.floor(share * 100)) })}
            </li>
          ))}
      </ul>
      <p>{t('missing.films.then')}</p>
      <Row>
        <Button
          kind="secondary"
          onClick={() => document.querySelector('.video-slot')?.scrollIntoView({ block: 'start' })}
        >
          {t('missing.toFilm')}
        </Button>
        <Button kind="quiet" onClick={onGoOn}>
          {t('missing.goOn')}
        </Button>
      </Row>
    </Notice>
  );
}
