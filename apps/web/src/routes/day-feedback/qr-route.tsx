import { useEffect, useRef } from 'react';
import { Link, useLoaderData, useParams, useRevalidator } from 'react-router';
import { Button, Row, buttonClass } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { QrPicture } from './qr-picture.js';
import styles from './qr-route.module.css';
import { loader } from './route.js';

export { loader };

/** The number of answers is asked for again so often, in milliseconds. */
const REFRESH_MS = 20_000;

/** For the last slide: the code as large as the screen allows, and how many have answered. */
export function Component() {
  const t = useTexts('day-feedback');
  const { formUrl, answered, expected } = useLoaderData<typeof loader>();
  const { dayId = '' } = useParams();
  const slide = useRef<HTMLDivElement>(null);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [revalidate]);

  return (
    <Page title={t('qr.title')} width="wide" lead={<p>{t('qr.lead')}</p>} isPrivate>
      <div ref={slide} className={styles['slide']}>
        <QrPicture text={formUrl} alt={t('qr.alt', { url: formUrl })} className={styles['code']} />
        <p className={styles['address']}>{formUrl.replace(/^https?:\/\//, '')}</p>
        <p className={styles['count']} role="status">
          {t('answered', { answered, expected })}
        </p>
      </div>
      <div className={styles['actions']}>
        <Row>
          {document.fullscreenEnabled && (
            <Button kind="secondary" onClick={() => void slide.current?.requestFullscreen()}>
              {t('qr.full')}
            </Button>
          )}
          <Link to={`/days/${dayId}/feedback`} className={buttonClass('quiet')}>
            {t('qr.back')}
          </Link>
        </Row>
      </div>
    </Page>
  );
}
