import { useEffect, useRef } from 'react';
import { attendanceApi, type AttendanceNews } from '@app/contracts';
import { addressOf } from '../api.js';

/** A browser gives up for good when the server answers with an error; then it is asked again after this. */
const AGAIN_MS = 15_000;

interface Stream {
  dayId: string;
  /** What is known already. */
  after: number;
  onNews: (news: AttendanceNews) => void;
  /** The connection is there (again). */
  onOpen?: () => void;
}

/** Hears what is recorded on a day while the component is shown; after a break it goes on where it was. */
export function useAttendanceStream({ dayId, after, onNews, onOpen }: Stream): void {
  const listener = useRef({ onNews, onOpen });
  const heard = useRef(after);
  // The newest functions, without opening the stream anew for each rendering.
  useEffect(() => {
    listener.current = { onNews, onOpen };
  });

  // A connection to the server lives outside of React.
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(addressOf(attendanceApi.stream, { params: { dayId }, query: { after: heard.current } }));
      source.addEventListener('open', () => listener.current.onOpen?.());
      source.addEventListener('news', ({ data }: MessageEvent<string>) => {
        const news = JSON.parse(data) as AttendanceNews;
        heard.current = Math.max(heard.current, news.position);
        listener.current.onNews(news);
      });
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
      });
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [dayId]);
}
