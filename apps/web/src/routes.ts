import type { RouteObject } from 'react-router';
import { ErrorPage } from './shared/error-page.js';
import { lazyRoute } from './shared/lazy-route.js';
import { rootRouteId } from './shared/session.js';
import { Frame } from './frame/frame.js';
import { FrameError } from './frame/frame-error.js';
import { loadFrame, shouldReloadFrame } from './frame/frame-loader.js';
import { Starting } from './frame/starting.js';
import { NotFound } from './frame/not-found.js';

/** Every address of the application. All but the frame is loaded when it is needed. */
const pages: RouteObject[] = [
  { index: true, lazy: lazyRoute('home', () => import('./routes/home/route.js')) },
  { path: 'courses', lazy: lazyRoute('courses', () => import('./routes/courses/route.js')) },
  { path: 'courses/:courseSlug', lazy: lazyRoute('course', () => import('./routes/course/route.js')) },
  {
    path: 'courses/:courseSlug/lessons/:lessonSlug',
    lazy: lazyRoute('lesson', () => import('./routes/lesson/route.js')),
  },
  { path: 'sign-in', lazy: lazyRoute('sign-in', () => import('./routes/sign-in/route.js')) },
  { path: 'sign-in/link/:token', lazy: lazyRoute('sign-in', () => import('./routes/sign-in/link-route.js')) },
  { path: 'invitations', lazy: lazyRoute('invitations', () => import('./routes/invitations/route.js')) },
  { path: 'invitations/:token', lazy: lazyRoute('invitation', () => import('./routes/invitation/route.js')) },
  { path: 'account', lazy: lazyRoute('account', () => import('./routes/account/route.js')) },
  {
    path: 'certificates/:certificateId',
    lazy: lazyRoute(['certificate', 'printed'], () => import('./routes/certificate/route.js')),
  },
  ...['verify', 'overeni', 'verifiser'].flatMap((path): RouteObject[] => [
    { path, lazy: lazyRoute('verify', () => import('./routes/verify/form-route.js')) },
    { path: `${path}/:code`, lazy: lazyRoute(['verify', 'printed'], () => import('./routes/verify/route.js')) },
  ]),
  { path: 'people', lazy: lazyRoute('people', () => import('./routes/people/route.js')) },
  { path: 'people/:personId', lazy: lazyRoute('people', () => import('./routes/people/person-route.js')) },
  { path: 'register', lazy: lazyRoute('register', () => import('./routes/register/route.js')) },
  { path: 'association', lazy: lazyRoute('association', () => import('./routes/association/route.js')) },
  { path: 'demo/mailbox', lazy: lazyRoute('demo', () => import('./routes/demo/route.js')) },
  { path: 'demo/mailbox/:messageId', lazy: lazyRoute('demo', () => import('./routes/demo/message-route.js')) },
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
