import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { attendanceApi, type AttendanceMark, type AttendanceNews, type AttendanceRoster } from '@app/contracts';
import { ProgressBar, buttonClass } from '@app/ui';
import { ApiError, call } from '../api.js';
import { OfflineError } from '../connection.js';
import { useTexts } from '../i18n.js';
import { venueHours } from '../venue-time.js';
import styles from './live-attendance.module.css';
import { useAttendanceStream } from './use-attendance-stream.js';

const LATEST = 6;

/** Who is there, as it is recorded: for the page of a day. Needs the texts `live-attendance`. */
export function LiveAttendance({ dayId }: { dayId: string }) {
  const t = useTexts('live-attendance');
  const [roster, setRoster] = useState<AttendanceRoster | null>(null);
  const [failed, setFailed] = useState(false);

  // The list is beside the page, so its loader does not wait for it.
  useEffect(() => {
    const leave = new AbortController();
    call(attendanceApi.readRoster, { params: { dayId } }, { signal: leave.signal }).then(
      setRoster,
      (error: unknown) => {
        if (leave.signal.aborted) return;
        if (!(error instanceof OfflineError || error instanceof ApiError)) throw error;
        setFailed(true);
      },
    );
    return () => leave.abort();
  }, [dayId]);

  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t('title')}</h2>
      {failed && <p>{t('failed')}</p>}
      {roster && <Live first={roster} />}
      <p>
        <Link to={`/days/${dayId}/check-in/screen`} className={buttonClass('quiet')}>
          {t('screen')}
        </Link>{' '}
        <Link to={`/days/${dayId}/check-in/paper`} className={buttonClass('quiet')}>
          {t('paper')}
        </Link>
      </p>
    </section>
  );
}

function Live({ first }: { first: AttendanceRoster }) {
  const t = useTexts('live-attendance');
  const [roster, setRoster] = useState(first);
  const { day, people, marks } = roster;
  const hear = (news: AttendanceNews) => {
    const known = new Set(people.map(({ personId }) => personId));
    if (news.marks.every(({ personId }) => known.has(personId))) return setRoster((now) => withNews(now, news));
    // Somebody who was not on the list: a failed question is asked again with the next news.
    void call(attendanceApi.readRoster, { params: { dayId: day.id } }).then(setRoster, () => undefined);
  };
  useAttendanceStream({ dayId: day.id, after: first.position, onNews: hear });

  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const present = marks.filter(({ status }) => status === 'present');
  const latest = [...present].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, LATEST);
  return (
    <>
      <ul className={styles['halves']}>
        {day.halves.map((one) => {
          const count = present.filter(({ half }) => half === one.half).length;
          const label = t('count', { time: venueHours({ ...one, zone: day.zone }), count, all: people.length });
          return (
            <li key={one.half}>
              <ProgressBar label={label} value={count} max={people.length} />
            </li>
          );
        })}
      </ul>
      <h3>{t('latest')}</h3>
      <div role="log" aria-live="polite">
        <ul className={styles['latest']}>
          {latest.length === 0 && <li>{t('nobody')}</li>}
          {latest.map((mark) => (
            <li key={`${mark.personId} ${mark.half}`}>
              {names.get(mark.personId)}
              <small>{timeOf(mark, day.zone)}</small>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function timeOf({ at }: AttendanceMark, zone: string): string {
  return venueHours({ startsAt: at, endsAt: at, zone });
}

function withNews(roster: AttendanceRoster, { marks, position }: AttendanceNews): AttendanceRoster {
  const changed = new Set(marks.map(({ personId, half }) => `${personId} ${half}`));
  const kept = roster.marks.filter(({ personId, half }) => !changed.has(`${personId} ${half}`));
  return { ...roster, marks: [...kept, ...marks], position };
}
