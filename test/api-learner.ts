import { randomUUID } from 'node:crypto';
import type {
  Answer,
  AttemptView,
  CourseView,
  EnrolmentView,
  LearningEvent,
  LessonPage,
  PresentedQuestion,
} from '@app/contracts';
import { courseQuestions, rightOnes, squeeze, type CourseQuestion } from './course-questions.js';
import { COURSE, type Visitor } from './visitor.js';

type QuizResult = NonNullable<AttemptView['result']>;

/** Takes a place, reads every required lesson, watches the films and passes the quiz: answers the certificate's id. */
export async function completeCourse(visitor: Visitor, audience: 'politician' | 'officer'): Promise<string> {
  const { id } = await visitor.json<EnrolmentView>('POST', `/courses/${COURSE}/enrolment`, { audience });
  await readLessons(visitor, id);
  const { certificateId } = await passQuiz(visitor, id);
  if (!certificateId) throw new Error('The course was completed and no certificate came of it.');
  return certificateId;
}

/** Reads every lesson that is required; the quiz is left. */
export async function readLessons(visitor: Visitor, enrolmentId: string): Promise<void> {
  const { modules } = await visitor.json<CourseView>('GET', `/courses/${COURSE}?language=cs`);
  const texts = modules
    .flatMap(({ lessons }) => lessons)
    .filter(({ isRequired, kind }) => isRequired && kind !== 'quiz');
  const events = await Promise.all(texts.map(({ slug }) => readingOf(visitor, slug)));
  await visitor.json('POST', `/enrolments/${enrolmentId}/events`, { events: events.flat() });
}

/** Answers every question rightly and hands in. */
export async function passQuiz(visitor: Visitor, enrolmentId: string): Promise<QuizResult> {
  const start = `/enrolments/${enrolmentId}/quizzes/final/attempts?language=cs`;
  const { id, questions } = await visitor.json<AttemptView>('POST', start, {});
  for (const question of questions) {
    const body = { answer: rightAnswerTo(question), sequence: 1 };
    await visitor.json('PUT', `/attempts/${id}/answers/${question.id}`, body);
  }
  const { result } = await visitor.json<AttemptView>('POST', `/attempts/${id}/submission?language=cs`, {});
  if (!result?.isPassed) throw new Error(`The quiz was not passed: ${result?.percent} %.`);
  return result;
}

export function readLesson(visitor: Visitor, lesson: string): Promise<LessonPage> {
  return visitor.json('GET', `/courses/${COURSE}/lessons/${lesson}?language=cs`);
}

/** What the lesson player would record of somebody who reads the lesson to its end and sees its films whole. */
async function readingOf(visitor: Visitor, lesson: string): Promise<LearningEvent[]> {
  const { blocks, videos } = await readLesson(visitor, lesson);
  const base = () => ({ id: randomUUID(), at: new Date().toISOString(), lesson });
  const watched = videos.map(({ id, seconds }): LearningEvent => ({
    ...base(),
    kind: 'video.watched',
    video: id,
    segments: [[0, seconds]],
    position: seconds,
  }));
  return [
    { ...base(), kind: 'lesson.position', block: blocks, reached: blocks, activeSeconds: 60 },
    ...watched,
    { ...base(), kind: 'lesson.finished' },
  ];
}

function rightAnswerTo(presented: PresentedQuestion): Answer {
  const question = courseQuestions().find(({ id }) => id === presented.id);
  if (!question) throw new Error(`The course has no question ${presented.id}.`);
  switch (presented.type) {
    case 'single':
      return { type: 'single', optionId: rightOnes(question.options)[0]?.id ?? null };
    case 'multiple':
      return { type: 'multiple', optionIds: rightOnes(question.options).map(({ id }) => id) };
    case 'truefalse':
      return { type: 'truefalse', value: question.correct === true };
    case 'matching':
      return { type: 'matching', pairs: pairsOf(question, presented) };
    case 'ordering':
      return { type: 'ordering', itemIds: (question.items ?? []).map(({ text }) => idOf(presented.items, text.cs)) };
    case 'gap':
      return { type: 'gap', gaps: gapsOf(question) };
    case 'numeric':
      return { type: 'numeric', value: String(question.correct) };
    case 'short':
      return { type: 'short', text: question.accepted?.['cs']?.[0] ?? '' };
    case 'hotspot':
      return { type: 'hotspot', regionId: rightOnes(question.regions)[0]?.id ?? '' };
    case 'likert':
      return { type: 'likert', value: 4 };
    case 'open':
      return { type: 'open', text: 'Děkuji, píšu si to. Teď prosím každého o jednu větu.' };
  }
}

/** Right sides and steps come under ids that tell nothing, so they are found by their words. */
function idOf(parts: readonly { id: string; text: string }[], words: string): string {
  const found = parts.find(({ text }) => squeeze(text) === squeeze(words));
  if (!found) throw new Error(`Nothing presented reads: ${words}`);
  return found.id;
}

function pairsOf({ pairs = [] }: CourseQuestion, { rights }: Extract<PresentedQuestion, { type: 'matching' }>) {
  return Object.fromEntries(pairs.map(({ id, right }) => [id, idOf(rights, right.cs)]));
}

function gapsOf({ gaps = [] }: CourseQuestion): Record<string, string> {
  return Object.fromEntries(
    gaps.map(({ id, kind, accepted, options }) => [
      id,
      kind === 'typed' ? (accepted?.['cs']?.[0] ?? '') : (rightOnes(options)[0]?.id ?? ''),
    ]),
  );
}
