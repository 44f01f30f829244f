import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { courseApi, learningApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { currentLanguage } from '../../shared/i18n.js';
import { currentSession } from '../../shared/session.js';
import { Overview } from './overview.js';
import { Welcome } from './welcome.js';

/** How many courses introduce the catalogue to somebody who is not signed in. */
const INTRODUCED = 3;

export async function loader({ request: { signal } }: LoaderFunctionArgs) {
  const { person } = await currentSession();
  const query = { language: currentLanguage() };
  if (person) return { home: await call(learningApi.home, { query }, { signal }), courses: [] };
  const { items } = await call(courseApi.catalogue, { query }, { signal });
  return { home: null, courses: items.slice(0, INTRODUCED) };
}

export function Component() {
  const { home, courses } = useLoaderData<typeof loader>();
  return home ? <Overview home={home} /> : <Welcome courses={courses} />;
}
