import { useRef } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Button, Notice } from '@app/ui';
import { QrPicture } from '../../shared/attendance/qr-picture.js';
import { DayWhen } from '../../shared/day-when.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { venueHours } from '../../shared/venue-time.js';
import { loadCheckIn } from './check-in-data.js';
import { Counts } from './counts.js';
import { currentHalf } from './half-marks.js';
import { Links } from './links.js';
import styles from './screen.module.css';
import { useCheckIn } from './use-check-in.js';
import { useRoomCode } from './use-room-code.js';
import { venueClock } from './venue-clock.js';

export function loader({ params, request }: LoaderFunctionArgs) {
  return loadCheckIn(params['dayId'] ?? '', request);
}

/** For the projector: a code that changes every half minute, and how many are there. */
export function Component() {
  const t = useTexts('check-in');
  const { store, kept } = useLoaderData<typeof loader>();
  const { state } = useCheckIn(store, kept);
  const { day } = state.roster;
  const { reply, isLost } = useRoomCode(day.id);
  const frame = useRef<HTMLDivElement>(null);
  const current = reply?.current;
  const half = current?.half ?? currentHalf(day.halves, Date.now());
  const running = day.halves.find((one) => one.half === half);

  return (
    <Page title={day.title} lead={<DayWhen day={day} />} above={<Links day={day} />} width="wide" isPrivate>
      <div className={styles['screen']} ref={frame}>
        {current ? (
          <>
            <div className={styles['code']}>
              <QrPicture text={current.url} label={t('screen.qr')} />
            </div>
            <div className={styles['words']}>
              <p className={styles['how']}>{t('screen.how', { address: addressOfTyping(current.url) })}</p>
              <p className={styles['letters']}>{current.code}</p>
              {running && <p>{venueHours({ ...running, zone: day.zone })}</p>}
              <Counts roster={state.roster} half={half} />
              <p className={styles['note']}>{t('screen.changes')}</p>
            </div>
          </>
        ) : (
          <p className={styles['closed']}>
            {reply?.opensAt
              ? t('screen.opens', { time: venueClock(reply.opensAt, day.zone) })
              : reply && t('screen.over')}
          </p>
        )}
      </div>
      {isLost && <Notice kind="warning">{t('screen.lost')}</Notice>}
      <Button kind="secondary" onClick={() => void frame.current?.requestFullscreen()}>
        {t('screen.full')}
      </Button>
    </Page>
  );
}

/** What one types who has no camera: the address without its protocol and without the code. */
function addressOfTyping(url: string): string {
  const { host } = new URL(url);
  return `${host}/c`;
}
