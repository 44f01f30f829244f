import type { RouteObject } from 'react-router';
import { cohortRouteId } from './shared/cohort.js';
import { ErrorPage } from './shared/error-page.js';
import { lazyRoute } from './shared/lazy-route.js';
import { rootRouteId } from './shared/session.js';
import { Frame } from './frame/frame.js';
import { FrameError } from './frame/frame-error.js';
import { loadFrame, shouldReloadFrame } from './frame/frame-loader.js';
import { Starting } from './frame/starting.js';
import { NotFound } from './frame/not-found.js';

/** The tabs of a cohort: each is an area of its own and reads the cohort by `useCohort`. */
const cohortTabs: RouteObject[] = [
  { index: true, lazy: lazyRoute('cohort', () => import('./routes/cohort/overview-route.js')) },
  {
    path: 'assignments',
    lazy: lazyRoute(['cohort-assignments', 'hand-in'], () => import('./routes/cohort-assignments/route.js')),
  },
  { path: 'messages', lazy: lazyRoute('cohort-messages', () => import('./routes/cohort-messages/route.js')) },
  { path: 'days', lazy: lazyRoute('cohort-days', () => import('./routes/cohort-days/route.js')) },
  { path: 'days/new', lazy: lazyRoute('cohort-days', () => import('./routes/cohort-days/form-route.js')) },
  {
    path: 'days/:dayId',
    lazy: lazyRoute(
      ['cohort-days', 'seat-lines', 'municipality-field', 'live-attendance'],
      () => import('./routes/cohort-days/day-route.js'),
    ),
  },
  { path: 'days/:dayId/edit', lazy: lazyRoute('cohort-days', () => import('./routes/cohort-days/form-route.js')) },
  { path: 'closing', lazy: lazyRoute('cohort-closing', () => import('./routes/cohort-closing/route.js')) },
  { path: 'people', lazy: lazyRoute('cohort-people', () => import('./routes/cohort-people/route.js')) },
  {
    path: 'people/import',
    lazy: lazyRoute('people-import', () => import('./routes/people-import/cohort-route.js')),
  },
  {
    path: 'people/newly-elected',
    lazy: lazyRoute(['cohort-people', 'municipality-field'], () => import('./routes/cohort-people/elected-route.js')),
  },
];

/** Every address of the application. All but the frame is loaded when it is needed. */
const pages: RouteObject[] = [
  { index: true, lazy: lazyRoute('home', () => import('./routes/home/route.js')) },
  { path: 'courses', lazy: lazyRoute('courses', () => import('./routes/courses/route.js')) },
  { path: 'courses/:courseSlug', lazy: lazyRoute('course', () => import('./routes/course/route.js')) },
  {
    path: 'courses/:courseSlug/lessons/:lessonSlug',
    lazy: lazyRoute('lesson', () => import('./routes/lesson/route.js')),
  },
  {
    path: 'courses/:courseSlug/assignments/:assignmentId',
    lazy: lazyRoute(['assignment', 'hand-in', 'municipality-field'], () => import('./routes/assignment/route.js')),
  },
  { path: 'sign-in', lazy: lazyRoute('sign-in', () => import('./routes/sign-in/route.js')) },
  { path: 'sign-in/link/:token', lazy: lazyRoute('sign-in', () => import('./routes/sign-in/link-route.js')) },
  { path: 'invitations', lazy: lazyRoute('invitations', () => import('./routes/invitations/route.js')) },
  { path: 'invitations/:token', lazy: lazyRoute('invitation', () => import('./routes/invitation/route.js')) },
  { path: 'account', lazy: lazyRoute(['account', 'municipality-field'], () => import('./routes/account/route.js')) },
  {
    path: 'account/notifications',
    lazy: lazyRoute('notifications', () => import('./routes/notifications/route.js')),
  },
  { path: 'notices', lazy: lazyRoute('notices', () => import('./routes/notices/route.js')) },
  { path: 'unsubscribe/:token', lazy: lazyRoute('unsubscribe', () => import('./routes/unsubscribe/route.js')) },
  {
    path: 'certificates/:certificateId',
    lazy: lazyRoute(['certificate', 'printed'], () => import('./routes/certificate/route.js')),
  },
  ...['verify', 'overeni', 'verifiser'].flatMap((path): RouteObject[] => [
    { path, lazy: lazyRoute('verify', () => import('./routes/verify/form-route.js')) },
    { path: `${path}/:code`, lazy: lazyRoute(['verify', 'printed'], () => import('./routes/verify/route.js')) },
  ]),
  { path: 'seminars', lazy: lazyRoute('seminars', () => import('./routes/seminars/route.js')) },
  {
    path: 'seminars/:dayId',
    lazy: lazyRoute(['seminars', 'seat-lines'], () => import('./routes/seminars/day-route.js')),
  },
  { path: 'seats', lazy: lazyRoute('seats', () => import('./routes/seats/route.js')) },
  {
    path: 'session-requests',
    lazy: lazyRoute('session-requests', () => import('./routes/session-requests/route.js')),
  },
  { path: 'cohorts', lazy: lazyRoute('cohorts', () => import('./routes/cohorts/route.js')) },
  {
    id: cohortRouteId,
    path: 'cohorts/:cohortId',
    lazy: lazyRoute('cohort', () => import('./routes/cohort/route.js')),
    children: [{ ErrorBoundary: ErrorPage, children: cohortTabs }],
  },
  { path: 'reviews', lazy: lazyRoute(['reviews', 'hand-in'], () => import('./routes/reviews/route.js')) },
  {
    path: 'reviews/:handInId',
    lazy: lazyRoute(['reviews', 'hand-in'], () => import('./routes/reviews/review-route.js')),
  },
  {
    path: 'days/:dayId/check-in',
    lazy: lazyRoute(['check-in', 'municipality-field'], () => import('./routes/check-in/route.js')),
  },
  {
    path: 'days/:dayId/check-in/screen',
    lazy: lazyRoute('check-in', () => import('./routes/check-in/screen-route.js')),
  },
  {
    path: 'days/:dayId/check-in/paper',
    lazy: lazyRoute('check-in', () => import('./routes/check-in/paper-route.js')),
  },
  ...['c', 'c/:code'].map((path): RouteObject => {
    return { path, lazy: lazyRoute('check-in', () => import('./routes/check-in/self-route.js')) };
  }),
  { path: 'people', lazy: lazyRoute('people', () => import('./routes/people/route.js')) },
  { path: 'people/import', lazy: lazyRoute('people-import', () => import('./routes/people-import/route.js')) },
  { path: 'people/merge', lazy: lazyRoute('person-merge', () => import('./routes/person-merge/route.js')) },
  { path: 'people/:personId', lazy: lazyRoute('people', () => import('./routes/people/person-route.js')) },
  { path: 'register', lazy: lazyRoute('register', () => import('./routes/register/route.js')) },
  { path: 'association', lazy: lazyRoute('association', () => import('./routes/association/route.js')) },
  { path: 'demo/mailbox', lazy: lazyRoute('demo', () => import('./routes/demo/route.js')) },
  { path: 'demo/mailbox/:messageId', lazy: lazyRoute('demo', () => import('./routes/demo/message-route.js')) },
  { path: 'f/:formKey', lazy: lazyRoute('feedback', () => import('./routes/feedback/route.js')) },
  { path: 'f/:formKey/thanks', lazy: lazyRoute('feedback', () => import('./routes/feedback/thanks-route.js')) },
  { path: 'days/:dayId/feedback', lazy: lazyRoute('day-feedback', () => import('./routes/day-feedback/route.js')) },
  {
    path: 'days/:dayId/feedback/qr',
    lazy: lazyRoute('day-feedback', () => import('./routes/day-feedback/qr-route.js')),
  },
  { path: 'about', lazy: lazyRoute('about', () => import('./routes/about/route.js')) },
  { path: 'accessibility', lazy: lazyRoute('accessibility', () => import('./routes/accessibility/route.js')) },
  { path: '*', Component: NotFound },
];

export const routes: RouteObject[] = [
  {
    id: rootRouteId,
    Component: Frame,
    loader: loadFrame,
    shouldRevalidate: shouldReloadFrame,
    ErrorBoundary: FrameError,
    HydrateFallback: Starting,
    // The error page stands inside the frame, so the way to other pages stays.
    children: [{ ErrorBoundary: ErrorPage, children: pages }],
  },
];
