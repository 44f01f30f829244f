import { URLSearchParams as NodeURLSearchParams } from 'node:url';
import { configure, render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import type { Language, SessionView } from '@app/contracts';
import { ErrorPage } from '../shared/error-page.js';
import type { AreaName } from '../shared/i18n.js';
import { lazyRoute, type RouteModule } from '../shared/lazy-route.js';
import { forgetSession, rootRouteId } from '../shared/session.js';
import { useTextsFromDisk } from './texts-from-disk.js';

// The Request of these tests is Node's and knows only its own kind of form data, not that of the simulated page.
globalThis.URLSearchParams = NodeURLSearchParams as typeof URLSearchParams;

// On a busy machine a page may take longer than the second that is waited by default.
configure({ asyncUtilTimeout: 8000 });

interface RouteUnderTest {
  area: AreaName | readonly AreaName[];
  /** As in routes.ts, for example `/courses/:courseSlug`. */
  path: string;
  /** The address to open. */
  at: string;
  module: RouteModule;
  language?: Language;
  session?: SessionView;
  /** Other routes that the page leads to. */
  others?: RouteObject[];
}

/** A route with its loader, action and words, as the application mounts it, without the frame around it. */
export async function renderRoute({ area, path, at, module, language = 'en', session, others = [] }: RouteUnderTest) {
  forgetSession();
  await useTextsFromDisk(language, ...[area].flat());
  const router = createMemoryRouter(
    [
      {
        id: rootRouteId,
        loader: () => session ?? { person: null, isDemo: false },
        HydrateFallback: () => null,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [{ path, lazy: lazyRoute(area, () => Promise.resolve(module)) }, ...others],
          },
        ],
      },
    ],
    { initialEntries: [at] },
  );
  render(<RouterProvider router={router} />);
  return router;
}
