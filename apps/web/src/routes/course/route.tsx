import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { certificateApi, courseApi, membershipApi, type Audience, type CourseView } from '@app/contracts';
import { Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { Assignments } from './assignments.js';
import { CourseCohort } from './course-cohort.js';
import { CompletionRule } from './completion-rule.js';
import { CoursePlace } from './course-place.js';
import { courseSlugOf } from './course-slug.js';
import { Missing } from './missing.js';
import { Outcomes } from './outcomes.js';
import { Outline } from './outline.js';

const audiences: readonly Audience[] = ['politician', 'officer'];

export async function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  const language = currentLanguage();
  const course = await call(
    courseApi.read,
    { params: { courseSlug: courseSlugOf(params) }, query: { language } },
    { signal },
  );
  // Not waited for: the page is worth seeing without it.
  return { course, preview: readPreview(course, signal) };
}

/** How the certificate would read; only worth asking while somebody works towards it. */
function readPreview({ enrolment }: CourseView, signal: AbortSignal) {
  if (enrolment?.state !== 'active') return null;
  const input = { params: { enrolmentId: enrolment.id }, query: { language: currentLanguage() } };
  // Without the preview the page still says everything else; the certificate itself is not at stake.
  return call(certificateApi.preview, input, { signal }).catch(() => null);
}

export async function action({ params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const chosen = textOf(form, 'audience');
  const audience = audiences.find((known) => known === chosen);
  const cohortId = textOf(form, 'cohortId');
  try {
    if (cohortId) return { cohort: await call(membershipApi.join, { params: { cohortId }, body: {} }) };
    const input = { params: { courseSlug: courseSlugOf(params) }, body: { audience } };
    return { enrolment: await call(courseApi.enrol, input) };
  } catch (error) {
    return refusalOf(error);
  }
}

export function Component() {
  const t = useTexts('course');
  const tShared = useTexts('shared');
  const { course, preview } = useLoaderData<typeof loader>();

  return (
    <Page
      title={course.title}
      lead={<p>{course.summary}</p>}
      above={<Link to="/courses">{tShared('nav.courses')}</Link>}
    >
      <Stack gap="large">
        <CoursePlace course={course} />
        {course.enrolment && course.enrolment.missing.length > 0 && (
          <Missing courseSlug={course.slug} steps={course.enrolment.missing} />
        )}
        <CourseCohort course={course} />
        <Outcomes course={course} />
        <Outline course={course} />
        <Assignments course={course} />
        <CompletionRule course={course} preview={preview} />
        <p>
          <small>{t('licence', { licence: course.licence, revision: course.revision })}</small>
        </p>
      </Stack>
    </Page>
  );
}
