import type { Messages } from '@lingui/core';
import type { Language } from '@app/contracts';
import type about from './routes/about/about.cs.json';
import type accessibility from './routes/accessibility/accessibility.cs.json';
import type account from './routes/account/account.cs.json';
import type association from './routes/association/association.cs.json';
import type certificate from './routes/certificate/certificate.cs.json';
import type course from './routes/course/course.cs.json';
import type courses from './routes/courses/courses.cs.json';
import type demo from './routes/demo/demo.cs.json';
import type home from './routes/home/home.cs.json';
import type invitation from './routes/invitation/invitation.cs.json';
import type invitations from './routes/invitations/invitations.cs.json';
import type film from './routes/lesson/film/film.cs.json';
import type lesson from './routes/lesson/lesson.cs.json';
import type quiz from './routes/lesson/quiz/quiz.cs.json';
import type people from './routes/people/people.cs.json';
import type register from './routes/register/register.cs.json';
import type signIn from './routes/sign-in/sign-in.cs.json';
import type verify from './routes/verify/verify.cs.json';
import type printed from './shared/printed.cs.json';
import type errors from './shared/errors.cs.json';
import type shared from './shared/shared.cs.json';

/** The areas of texts, each typed by its Czech file. An area that is not listed here cannot be used. */
export interface TextAreas {
  shared: typeof shared;
  errors: typeof errors;
  about: typeof about;
  accessibility: typeof accessibility;
  account: typeof account;
  association: typeof association;
  certificate: typeof certificate;
  course: typeof course;
  courses: typeof courses;
  demo: typeof demo;
  film: typeof film;
  home: typeof home;
  invitation: typeof invitation;
  invitations: typeof invitations;
  lesson: typeof lesson;
  people: typeof people;
  quiz: typeof quiz;
  printed: typeof printed;
  register: typeof register;
  'sign-in': typeof signIn;
  verify: typeof verify;
}

const files = import.meta.glob<Messages>('./**/*.{cs,en,nb}.json', { import: 'default' });
const loaders = new Map(Object.entries(files).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]));

/** Loads the texts of one area in one language: one small file of its own. */
export async function loadTextFile(area: keyof TextAreas, language: Language): Promise<Messages> {
  const load = loaders.get(`${area}.${language}.json`);
  if (!load) throw new Error(`There are no texts for "${area}" in ${language}.`);
  return load();
}
