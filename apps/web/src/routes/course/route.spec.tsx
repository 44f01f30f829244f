/** @jest-environment ./.tools/jest.env.web.cjs */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { CourseView, EnrolmentView, SessionView } from '@app/contracts';
import { renderRoute } from '../../testing/render-route.js';
import { aProblem, stubApi } from '../../testing/stub-api.js';
import * as courseRoute from './route.js';

const lesson = { outcome: '', audience: 'both', kind: 'text', isRequired: true, state: 'not_started' } as const;
const course: CourseView = {
  id: 'c',
  slug: 'meetings',
  title: 'Leading meetings',
  summary: 'How to.',
  languages: ['en'],
  lessons: 2,
  cover: null,
  minutes: { politician: 20, officer: 20 },
  isEnrolled: false,
  revision: 1,
  licence: 'CC BY-SA 4.0',
  outcomes: { politician: ['Writes a mandate sentence'], officer: ['Draws up a run sheet'] },
  hours: { politician: 1, officer: 2 },
  certificate: { template: 'confirmation', validityMonths: null },
  completion: { quizzes: [{ quiz: 'final', lessonSlug: 'final-quiz', minScore: 70 }] },
  modules: [
    {
      slug: 'roles',
      title: 'Roles',
      lessons: [
        { ...lesson, slug: 'who', title: 'Who is who', minutes: 10 },
        { ...lesson, slug: 'final-quiz', title: 'Final quiz', minutes: 10, kind: 'quiz' },
      ],
    },
  ],
  enrolment: null,
  can: { enrol: true },
  assignments: [],
  suggestedAudience: null,
  cohort: null,
  openCohorts: [],
};
const enrolment: EnrolmentView = {
  id: 'e',
  courseSlug: 'meetings',
  audience: 'officer',
  state: 'active',
  enrolledAt: '2026-11-01T10:00:00.000Z',
  completedAt: null,
  missing: [
    { kind: 'lesson', lessonSlug: 'who', title: 'Who is who', minutes: 10, needed: null, best: null },
    { kind: 'quiz', lessonSlug: 'final-quiz', title: 'Final quiz', minutes: 10, needed: 70, best: 55 },
  ],
  minutesLeft: 20,
  doneLessons: 0,
  requiredLessons: 2,
  nextLessonSlug: 'who',
  certificateId: null,
};
const person = {
  id: 'p',
  displayName: 'Jana',
  language: 'en',
  roles: ['learner'],
  permissions: [],
  hasName: true,
} as const;
const signedIn = {
  person: { ...person, roles: [...person.roles], permissions: [] },
  isDemo: false,
} satisfies SessionView;

const open = (session?: SessionView) =>
  renderRoute({
    area: 'course',
    path: '/courses/:courseSlug',
    at: '/courses/meetings',
    module: courseRoute,
    ...(session && { session }),
    others: [{ path: '/sign-in', element: <p>Please sign in</p> }],
  });

afterEach(cleanup);

describe('the page of a course', () => {
  it('enrols in one press with the audience that the person chose', async () => {
    const sent = stubApi({
      'GET /courses/meetings': [{ body: course }, { body: { ...course, enrolment, can: { enrol: false } } }],
      'POST /courses/meetings/enrolment': { body: enrolment },
      'GET /enrolments/e/certificate-preview': {
        body: { printedName: 'Jana Nová', municipality: null, office: null, missing: [] },
      },
    });
    await open(signedIn);

    fireEvent.click(await screen.findByLabelText(/A public officer/));
    fireEvent.click(screen.getByRole('button', { name: 'Enrol in the course' }));

    expect(await screen.findByRole('heading', { name: '20 minutes left' })).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ audience: 'officer' });
    expect(await screen.findByText('Jana Nová')).toBeTruthy();
  });

  it('does not ask for the audience when the office tells it', async () => {
    const sent = stubApi({
      'GET /courses/meetings': { body: { ...course, suggestedAudience: 'politician' } },
      'POST /courses/meetings/enrolment': { body: enrolment },
    });
    await open(signedIn);

    fireEvent.click(await screen.findByRole('button', { name: 'Enrol in the course' }));
    await screen.findByRole('heading', { name: 'Leading meetings' });

    expect(screen.queryByRole('radio')).toBeNull();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ audience: 'politician' });
  });

  it('names what is missing, with the way there and the best result so far', async () => {
    stubApi({ 'GET /courses/meetings': { body: { ...course, enrolment, can: { enrol: false } } } });
    await open(signedIn);

    const missing = within(await screen.findByRole('region', { name: '2 steps are missing' }));

    expect(missing.getByRole('link', { name: 'Final quiz' }).getAttribute('href')).toBe(
      '/courses/meetings/lessons/final-quiz',
    );
    expect(missing.getByText('70% needed, best so far 55%')).toBeTruthy();
  });

  it('explains the completion rule in words', async () => {
    stubApi({ 'GET /courses/meetings': { body: { ...course, can: { enrol: false } } } });
    await open();

    expect(
      await screen.findByText('You have scored at least 70% in the quiz ‘Final quiz’. Your best attempt counts.'),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sign in and start' }).getAttribute('href')).toBe(
      '/sign-in?returnTo=%2Fcourses%2Fmeetings',
    );
  });

  it('leads to the sign-in when the session has ended meanwhile', async () => {
    stubApi({
      'GET /courses/meetings': { body: { ...course, suggestedAudience: 'officer' } },
      'POST /courses/meetings/enrolment': aProblem('auth.required', 401),
    });
    const router = await open(signedIn);

    fireEvent.click(await screen.findByRole('button', { name: 'Enrol in the course' }));

    expect(await screen.findByText('Please sign in')).toBeTruthy();
    expect(router.state.location.search).toBe('?returnTo=%2Fcourses%2Fmeetings');
  });

  it('says that a course does not exist', async () => {
    stubApi({ 'GET /courses/meetings': aProblem('course.not_found', 404) });
    await open();

    expect(await screen.findByText('We do not have this course, or it is no longer offered.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the courses' })).toBeTruthy();
  });
});
