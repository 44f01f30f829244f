/** @jest-environment ./.tools/jest.env.web.cjs */
import type { LearningEvent } from '@app/contracts';
import { stubApi, type SentRequest } from '../../../testing/stub-api.js';
import { aLessonPage, aProgress, enrolmentId } from '../testing/lesson-page.js';
import { LessonRecorder } from './lesson-recorder.js';

const path = `POST /enrolments/${enrolmentId}/events`;
const done = { lessons: [aProgress({ state: 'done' })], completedAt: null, certificateId: null };

function eventsIn(sent: readonly SentRequest[]): LearningEvent[] {
  return sent.flatMap(({ body }) => (body as { events: LearningEvent[] }).events);
}

describe('recording a lesson', () => {
  let recorder: LessonRecorder;
  let sent: SentRequest[];

  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
    sent = stubApi({ [path]: { body: done } });
    recorder = new LessonRecorder(aLessonPage());
    recorder.start();
  });
  afterEach(() => {
    recorder.stop();
    jest.useRealTimers();
  });

  it('writes the place down once the reader rests, with the time spent', async () => {
    recorder.moveTo(2, 4);
    await jest.advanceTimersByTimeAsync(4000);

    expect(eventsIn(sent)).toEqual([
      expect.objectContaining({ kind: 'lesson.position', block: 2, reached: 4, activeSeconds: 2 }),
    ]);
  });

  it('never takes the farthest place back', async () => {
    recorder.moveTo(5, 7);
    await jest.advanceTimersByTimeAsync(4000);
    recorder.moveTo(1, 2);
    await jest.advanceTimersByTimeAsync(4000);

    expect(eventsIn(sent).at(-1)).toMatchObject({ block: 1, reached: 7 });
  });

  it('sends the place at once when the page is left', () => {
    recorder.moveTo(3, 3);
    dispatchEvent(new Event('pagehide'));

    expect(eventsIn(sent)).toEqual([expect.objectContaining({ kind: 'lesson.position', block: 3 })]);
  });

  it('knows after finishing what the server counted', async () => {
    await recorder.finish();

    expect(eventsIn(sent).map(({ kind }) => kind)).toContain('lesson.finished');
    expect(recorder.progress.state).toBe('done');
  });

  it('remembers a film across a switch of the language', () => {
    recorder.watched('round-table', [[0, 10]], 10);
    recorder.watched('round-table', [[5, 20]], 20);

    expect(recorder.film('round-table')).toMatchObject({ position: 20, watchedSeconds: 20 });
  });
});
