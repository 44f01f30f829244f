import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { courseApi, learningApi, membershipApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';
import { currentSession } from '../../shared/session.js';
import { Overview } from './overview.js';
import { Welcome } from './welcome.js';

/** How many courses introduce the catalogue to somebody who is not signed in. */
const INTRODUCED = 3;

export async function loader({ request: { signal } }: LoaderFunctionArgs) {
  const { person } = await currentSession();
  const query = { language: currentLanguage() };
  if (person) {
    const [home, cohorts] = await Promise.all([
      call(learningApi.home, { query }, { signal }),
      call(membershipApi.listOwn, { query }, { signal }),
    ]);
    return { home, cohorts: cohorts.items, courses: [] };
  }
  const { items } = await call(courseApi.catalogue, { query }, { signal });
  return { home: null, cohorts: [], courses: items.slice(0, INTRODUCED) };
}

/** Leaving a cohort is the only thing that is changed here. */
export async function action({ request }: ActionFunctionArgs) {
  const cohortId = textOf(await request.formData(), 'cohortId');
  try {
    return await call(membershipApi.leave, { params: { cohortId } });
  } catch (error) {
    return refusalOf(error);
  }
}

export function Component() {
  const { home, cohorts, courses } = useLoaderData<typeof loader>();
  return home ? <Overview home={home} cohorts={cohorts} /> : <Welcome courses={courses} />;
}
