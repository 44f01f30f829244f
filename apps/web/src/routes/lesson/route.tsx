import { Suspense, lazy } from 'react';
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type Params } from 'react-router';
import { courseApi, type Audience } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { readLessonData, type LessonData } from './lesson-data.js';
import { LessonView } from './lesson-view.js';

/** Seen once per course at most. */
const OutsideView = lazy(async () => ({ default: (await import('./outside-view.js')).OutsideView }));

export function loader({ params, request }: LoaderFunctionArgs): Promise<LessonData> {
  const attemptId = new URL(request.url).searchParams.get('attempt');
  return readLessonData({ ...slugsOf(params), attemptId, signal: request.signal });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (textOf(form, 'intent') !== 'enrol') {
    const { quizAction } = await import('./quiz/quiz-action.js');
    return quizAction(form, new URL(request.url).pathname);
  }
  try {
    const audience: Audience = textOf(form, 'audience') === 'officer' ? 'officer' : 'politician';
    await call(courseApi.enrol, { params: { courseSlug: slugsOf(params).courseSlug }, body: { audience } });
    return {};
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

export function Component() {
  const data = useLoaderData<LessonData>();
  if (data.kind === 'outside') {
    return (
      <Suspense>
        <OutsideView course={data.course} lessonSlug={data.lessonSlug} />
      </Suspense>
    );
  }
  const { page, quiz } = data;
  return <LessonView key={`${page.enrolmentId} ${page.lesson.slug}`} page={page} quiz={quiz} />;
}

function slugsOf({ courseSlug = '', lessonSlug = '' }: Params): { courseSlug: string; lessonSlug: string } {
  return { courseSlug, lessonSlug };
}
