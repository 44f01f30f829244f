/** @jest-environment ./.tools/jest.env.web.cjs */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { AttemptView, QuizOverview } from '@app/contracts';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as module from './route.js';
import { aLessonPage, aProgress, enrolmentId } from './testing/lesson-page.js';
import { useFakeScreen } from './testing/observer.js';

const lessonPath = 'GET /courses/meetings/lessons/opening';
const eventsPath = `POST /enrolments/${enrolmentId}/events`;
const quizPath = `/enrolments/${enrolmentId}/quizzes/final`;
const attemptId = '01936f2e-7b1a-7c43-8d0e-3c2a1b4f5e02';
const film = {
  id: 'round',
  title: 'A round table',
  src: '/m.mp4',
  type: 'video/mp4',
  poster: null,
  seconds: 100,
  description: '',
  captions: [],
};

const counted = (state: 'started' | 'done', part: object = {}) => ({
  body: { lessons: [aProgress({ state })], completedAt: null, certificateId: null, ...part },
});
const next = { path: 'courses/meetings/lessons/rules', Component: () => <h1>Ground rules</h1> };

function open(search = '', others = [next]) {
  return renderRoute({
    area: 'lesson',
    path: 'courses/:courseSlug/lessons/:lessonSlug',
    at: `/courses/meetings/lessons/opening${search}`,
    module,
    others,
  });
}

describe('the lesson page', () => {
  let see: ReturnType<typeof useFakeScreen>;

  beforeEach(() => {
    localStorage.clear();
    see = useFakeScreen();
    window.scrollTo = () => undefined;
  });

  it('shows the text with its place in the course', async () => {
    stubApi({ [lessonPath]: { body: aLessonPage() }, [eventsPath]: counted('started') });
    await open();

    expect(await screen.findByRole('heading', { level: 1, name: 'Opening a meeting' })).toBeTruthy();
    expect(screen.getByText('Good evening.')).toBeTruthy();
    expect(screen.getByText('Lesson 1 of 2')).toBeTruthy();
  });

  it('goes on to the next lesson once it is read to the end', async () => {
    stubApi({ [lessonPath]: { body: aLessonPage() }, [eventsPath]: counted('done') });
    await open();
    const finish = await screen.findByRole('button', { name: /Finish and continue/ });
    see.show(1, 2, 3);

    fireEvent.click(finish);

    expect(await screen.findByRole('heading', { name: 'Ground rules' })).toBeTruthy();
  });

  it('leads to what was not on the screen yet instead of finishing', async () => {
    const sent = stubApi({ [lessonPath]: { body: aLessonPage() }, [eventsPath]: counted('started') });
    await open();
    const finish = await screen.findByRole('button', { name: /Finish and continue/ });
    see.show(1);

    fireEvent.click(finish);

    expect(await screen.findByText(/has not been on your screen yet/)).toBeTruthy();
    expect(document.getElementById('b2')?.dataset['note']).toMatch(/has not been on your screen/);
    expect(JSON.stringify(sent)).not.toContain('lesson.finished');
  });

  it('says that a film is missing, and how much of it', async () => {
    const videos = [{ video: 'round', position: 30, segments: [[0, 30] as [number, number]], watchedSeconds: 30 }];
    const progress = aProgress({ videos });
    stubApi({
      [lessonPath]: { body: aLessonPage({ videos: [film], progress }) },
      [eventsPath]: counted('started', { lessons: [progress] }),
    });
    await open();
    const finish = await screen.findByRole('button', { name: /Finish and continue/ });
    see.show(3);

    fireEvent.click(finish);

    expect(await screen.findByText(/A round table: 30% watched/)).toBeTruthy();
  });

  it('celebrates when the course is completed by it', async () => {
    const completed = { completedAt: '2026-11-23T10:00:00.000Z', certificateId: attemptId };
    stubApi({ [lessonPath]: { body: aLessonPage() }, [eventsPath]: counted('done', completed) });
    await open();
    const finish = await screen.findByRole('button', { name: /Finish and continue/ });
    see.show(3);

    fireEvent.click(finish);

    expect(await screen.findByRole('heading', { name: /You have completed the course/ })).toBe(document.activeElement);
    expect(screen.getByRole('link', { name: 'Open the certificate' }).getAttribute('href')).toBe(
      `/certificates/${attemptId}`,
    );
  });

  it('loses nothing when the connection is gone at the end', async () => {
    stubApi({ [lessonPath]: { body: aLessonPage() } });
    await open();
    const finish = await screen.findByRole('button', { name: /Finish and continue/ });
    see.show(3);

    fireEvent.click(finish);

    expect(await screen.findByText(/We have noted that you are through/)).toBeTruthy();
    expect(Object.values(localStorage).join()).toContain('lesson.finished');
  });

  it('remembers what was ticked', async () => {
    stubApi({ [lessonPath]: { body: aLessonPage() }, [eventsPath]: counted('started') });
    await open();
    fireEvent.click(await screen.findByText('The mandate is on the wall.'));

    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'The mandate is on the wall.' }).checked).toBe(true);
    expect(localStorage.getItem('roundtable.ticks.meetings.opening.0')).toBe('1');
  });

  it('lets somebody without a place enrol with one press', async () => {
    const lesson = aLessonPage().lesson;
    const course = {
      ...{
        slug: 'meetings',
        title: 'Meetings',
        summary: 'All about it.',
        can: { enrol: true },
        suggestedAudience: 'officer',
        cohort: null,
        openCohorts: [],
      },
      modules: [{ slug: 'talk', title: 'Talk', lessons: [lesson] }],
    };
    const sent = stubApi({
      [lessonPath]: [aProblem('enrolment.not_found', 404), { body: aLessonPage() }],
      'GET /courses/meetings': { body: course },
      'POST /courses/meetings/enrolment': { body: {} },
      [eventsPath]: counted('started'),
    });
    await open();

    fireEvent.click(await screen.findByRole('button', { name: 'Enrol and open the lesson' }));

    expect(await screen.findByText('Good evening.')).toBeTruthy();
    expect(sent.find(({ method, path }) => method === 'POST' && path.endsWith('/enrolment'))?.body).toEqual({
      audience: 'officer',
    });
  });
});

describe('the quiz page', () => {
  const page = aLessonPage({ html: null, blocks: 0, quiz: { id: 'final', title: 'Final quiz' } });
  const overview: QuizOverview = {
    ...{ quiz: 'final', title: 'Final quiz', questions: 1, minutes: null, needed: 70, attemptsLeft: 2, best: 40 },
    openAttemptId: null,
    attempts: [],
  };
  const question = { id: 'q1', prompt: 'Who leads?', picture: null };
  const options = [
    { id: 'a', text: 'The host' },
    { id: 'b', text: 'The facilitator' },
  ];
  const attempt: AttemptView = {
    ...{ id: attemptId, enrolmentId, quiz: 'final', title: 'Final quiz', number: 1, state: 'open', answers: {} },
    ...{ startedAt: '2026-11-23T10:00:00.000Z', deadlineAt: null, submittedAt: null, result: null },
    questions: [{ ...question, type: 'single', options }],
  };
  const result: NonNullable<AttemptView['result']> = {
    ...{
      percent: 100,
      needed: 70,
      isPassed: true,
      reviewPending: false,
      certificateId: null,
      isCourseCompleted: false,
    },
    questions: [
      {
        ...{ ...question, type: 'single', grade: { score: 1, correct: 'right' }, feedback: null, reread: 'rules#who' },
        options: options.map((option) => ({
          ...option,
          isChosen: option.id === 'b',
          isRight: option.id === 'b',
          feedback: null,
        })),
      },
    ],
  };
  const answers = {
    [lessonPath]: { body: page },
    [eventsPath]: counted('started'),
    [`GET ${quizPath}`]: { body: overview },
    [`POST ${quizPath}/attempts`]: { body: attempt },
    [`PUT /attempts/${attemptId}/answers/q1`]: { body: { savedAt: '2026-11-23T10:00:00.000Z' } },
    [`POST /attempts/${attemptId}/submission`]: { body: { ...attempt, state: 'submitted', result } },
  };

  beforeEach(() => {
    localStorage.clear();
    useFakeScreen();
    window.scrollTo = () => undefined;
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
  });

  it('leads from the rules through the questions to the result', async () => {
    const closed = { body: { ...attempt, state: 'submitted', result } };
    const sent = stubApi({ ...answers, [`GET /attempts/${attemptId}`]: [{ body: attempt }, closed] });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Start the quiz' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'The facilitator' }));
    expect(screen.getByText('1 of 1 answered')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Hand in the quiz' }));

    expect(await screen.findByText('You have passed')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Read it again/ }).getAttribute('href')).toBe(
      '/courses/meetings/lessons/rules#who',
    );
    const changes = sent
      .filter(({ method }) => method === 'PUT' || method === 'POST')
      .map(({ path }) => path.split('/').at(-1));
    expect(changes.filter((name) => name !== 'events')).toEqual(['attempts', 'q1', 'submission']);
  });

  it('asks before handing in with a question unanswered', async () => {
    const sent = stubApi({ ...answers, [`GET /attempts/${attemptId}`]: { body: attempt } });
    await open(`?attempt=${attemptId}`);

    fireEvent.click(await screen.findByRole('button', { name: 'Hand in the quiz' }));

    expect(await screen.findByRole('heading', { name: '1 question has no answer yet' })).toBeTruthy();
    expect(sent.some(({ path }) => path.endsWith('/submission'))).toBe(false);
  });

  it('hands nothing in while an answer is not saved', async () => {
    const { [`PUT /attempts/${attemptId}/answers/q1`]: _, ...withoutAnswer } = answers;
    const sent = stubApi({ ...withoutAnswer, [`GET /attempts/${attemptId}`]: { body: attempt } });
    await open(`?attempt=${attemptId}`);
    fireEvent.click(await screen.findByRole('radio', { name: 'The host' }));

    fireEvent.click(screen.getByRole('button', { name: 'Hand in the quiz' }));

    await waitFor(() => expect(screen.getByText(/cannot be handed in yet/)).toBeTruthy());
    expect(sent.some(({ path }) => path.endsWith('/submission'))).toBe(false);
  });
});
