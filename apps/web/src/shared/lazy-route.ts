import {
  redirect,
  type ActionFunction,
  type ActionFunctionArgs,
  type LoaderFunction,
  type LoaderFunctionArgs,
  type RouteObject,
} from 'react-router';
import { ApiError } from './api.js';
import { loadTexts, type AreaName } from './i18n.js';
import { forgetSession } from './session.js';

/** What a route file exports. */
export type RouteModule = Pick<RouteObject, 'Component' | 'handle' | 'shouldRevalidate'> & {
  loader?: LoaderFunction;
  action?: ActionFunction;
};

export function signInPath(returnTo: string): string {
  return `/sign-in?${new URLSearchParams({ returnTo })}`;
}

/** Whoever is not signed in and has to be is led to the sign-in and back here afterwards. */
async function orSignIn(request: Request, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'auth.required') throw error;
    forgetSession();
    const { pathname, search } = new URL(request.url);
    throw redirect(signInPath(pathname + search));
  }
}

/** Loads a route's code and its words side by side. */
export function lazyRoute(areas: AreaName | readonly AreaName[], load: () => Promise<RouteModule>) {
  return async () => {
    const [{ loader, action, ...rest }] = await Promise.all([load(), loadTexts(...[areas].flat())]);
    return {
      ...rest,
      ...(loader && { loader: (args: LoaderFunctionArgs) => orSignIn(args.request, () => loader(args)) }),
      ...(action && { action: (args: ActionFunctionArgs) => orSignIn(args.request, () => action(args)) }),
    };
  };
}
