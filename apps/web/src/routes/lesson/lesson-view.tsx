import { Suspense, lazy } from 'react';
import type { LessonPage } from '@app/contracts';
import { Page } from '../../shared/page.js';
import type { QuizData } from './lesson-data.js';
import { loadQuizPart } from './load-quiz-part.js';
import { Breadcrumb } from './around/breadcrumb.js';
import { Contents } from './around/contents.js';
import { LessonEnd } from './around/lesson-end.js';
import { LessonFacts } from './around/lesson-facts.js';
import { LessonText } from './reading/lesson-text.js';
import { Neighbours } from './around/neighbours.js';
import { SaveStrip } from './around/save-strip.js';
import { useReturnToPlace } from './reading/use-return-to-place.js';
import { useRecorder, useSaveState } from './recording/use-recorder.js';

const QuizPart = lazy(loadQuizPart);

interface LessonViewProps {
  page: LessonPage;
  quiz: QuizData | null;
}

/** A lesson: text, films and quiz in the order in which they are taken. Has to be keyed by the lesson. */
export function LessonView({ page, quiz }: LessonViewProps) {
  const recorder = useRecorder(page);
  const returnedTo = useReturnToPlace(page, recorder);
  // What is done changes when something has been saved.
  useSaveState(recorder);
  const isDone = page.progress.state === 'done' || recorder.progress.state === 'done';
  const isAttempt = Boolean(quiz?.attempt);

  return (
    <Page
      title={page.lesson.title}
      tabTitle={`${page.lesson.title} · ${page.course.title}`}
      above={<Breadcrumb course={page.course} module={page.module} />}
      lead={page.lesson.outcome && <p>{page.lesson.outcome}</p>}
      isPrivate
    >
      <LessonFacts page={page} isDone={isDone} canPrint={page.html !== null && !isAttempt} />
      {!isAttempt && <Contents key={`contents ${page.language}`} course={page.course} current={page.lesson.slug} />}
      {page.html !== null && !isAttempt && <LessonText key={page.language} page={page} recorder={recorder} />}
      {quiz && (
        <Suspense>
          <QuizPart page={page} overview={quiz.overview} attempt={quiz.attempt} />
        </Suspense>
      )}
      {quiz ? (
        !isAttempt && <Neighbours course={page.course} previous={page.previous} next={page.next} />
      ) : (
        <LessonEnd page={page} recorder={recorder} isDone={page.progress.state === 'done'} />
      )}
      {!isAttempt && <SaveStrip recorder={recorder} returnedTo={returnedTo} />}
    </Page>
  );
}
