import type { Course as CourseContent, Question, Quiz, Texts } from '@app/course-format';
import { Course, CourseRevision } from '../src/features/course/index.js';
import { newId } from '../src/platform/id.js';
import type { TestServer } from './test-server.js';

/** The same words in every language, told apart by the language's name. */
function inAll(text: string): Texts {
  return { cs: `${text} (cs)`, en: `${text} (en)`, nb: `${text} (nb)` };
}

const FEEDBACK = 'the-feedback-that-nobody-sees-before';
const ACCEPTED = 'the-accepted-form';

/** What must not leave the server before an attempt is handed in. */
export const secrets = [FEEDBACK, ACCEPTED, '"correct"', '"feedback"', '"accepted"'];

/** A question of nearly every type; the numbers are parts of the ids. */
const makers: ((id: string) => Question)[] = [
  (id) => ({
    id,
    type: 'single',
    prompt: inAll(`Single ${id}`),
    options: ['a', 'b', 'c'].map((option) => ({
      id: option,
      text: inAll(`Option ${option}`),
      feedback: inAll(FEEDBACK),
      ...(option === 'b' ? { correct: true as const } : {}),
    })),
  }),
  (id) => ({
    id,
    type: 'truefalse',
    prompt: inAll(`Statement ${id}`),
    correct: true,
    feedback: { true: inAll(FEEDBACK), false: inAll(FEEDBACK) },
  }),
  (id) => ({
    id,
    type: 'matching',
    prompt: inAll(`Match ${id}`),
    feedback: inAll(FEEDBACK),
    pairs: [1, 2, 3].map((n) => ({ id: `pair-${n}`, left: inAll(`Left ${n}`), right: inAll(`Right ${n}`) })),
  }),
  (id) => ({
    id,
    type: 'ordering',
    prompt: inAll(`Order ${id}`),
    items: [1, 2, 3].map((n) => ({ id: `step-${n}`, text: inAll(`Step ${n}`) })),
  }),
  (id) => ({ id, type: 'short', prompt: inAll(`Short ${id}`), accepted: { cs: [ACCEPTED] } }),
  (id) => ({
    id,
    type: 'numeric',
    prompt: inAll(`Number ${id}`),
    correct: 90210,
    tolerance: 0,
    picture: { src: '/media/0123.svg', alt: inAll('A plan') },
  }),
];

interface Wishes {
  quiz?: Partial<Quiz>;
  /** How many questions the pool has and an attempt gets. */
  questions?: number;
  minScore?: number;
  change?: Partial<CourseContent>;
}

function contentOf(id: string, { quiz, questions = 10, minScore = 70, change }: Wishes): CourseContent {
  const made = Array.from({ length: questions }, (_, n) => makers[n % makers.length]!(`question-${n + 1}`));
  const final: CourseContent['modules'][number]['lessons'][number] = {
    slug: 'final-quiz',
    title: inAll('Final quiz'),
    outcome: null,
    audience: 'both',
    minutes: 5,
    after: [],
    quiz: 'final',
    content: null,
  };
  return {
    id,
    folder: `course-${id.slice(-8)}`,
    title: inAll('Round tables'),
    summary: inAll('A course'),
    languages: ['cs', 'en', 'nb'],
    cover: null,
    licence: 'CC BY-SA 4.0',
    outcomes: { politician: [inAll('Leads a meeting')], officer: [inAll('Prepares a meeting')] },
    hours: { politician: 4, officer: 5 },
    certificate: { template: 'confirmation', validityMonths: null },
    completion: { lessons: 'required', quizzes: [{ quiz: 'final', minScore }] },
    minutes: { politician: 5, officer: 5 },
    modules: [{ slug: 'final', title: inAll('Conclusion'), lessons: [final] }],
    quizzes: [
      {
        id: 'final',
        title: inAll('Final quiz'),
        attempts: 3,
        minutes: null,
        draw: [{ pool: 'all', count: questions }],
        ...quiz,
      },
    ],
    pools: [{ id: 'all', questions: made }],
    videos: [],
    assignments: [],
    media: [],
    ...change,
  };
}

/** A published course that is completed by its quiz alone. */
export async function aQuizCourse(server: TestServer, wishes: Wishes = {}): Promise<Course> {
  const id = newId();
  const content = contentOf(id, wishes);
  const revision = {
    id: newId(),
    courseId: id,
    number: 1,
    hash: id.replaceAll('-', '').padEnd(64, '0'),
    change: 'major' as const,
  };
  return server.db.transaction(async () => {
    const hash = revision.hash;
    const course = Object.assign(new Course(), {
      id,
      slug: content.folder,
      currentRevisionId: revision.id,
      sourceHash: hash,
    });
    await server.db.of(Course).insert(course);
    await server.db
      .of(CourseRevision)
      .insert({ ...revision, content: JSON.stringify(content), publishedAt: server.clock.now() });
    return course;
  });
}

/** Publishes the next revision of the course and offers it. */
export async function aNextRevision(
  server: TestServer,
  course: Course,
  change: (content: CourseContent) => CourseContent,
): Promise<string> {
  return server.db.transaction(async () => {
    const { content, number, ...rest } = await server.db
      .of(CourseRevision)
      .findOneByOrFail({ id: course.currentRevisionId });
    const id = newId();
    const next = { ...rest, id, number: number + 1, hash: id.replaceAll('-', '').padEnd(64, '1') };
    await server.db
      .of(CourseRevision)
      .insert({ ...next, content: JSON.stringify(change(JSON.parse(content) as CourseContent)) });
    await server.db.of(Course).update({ id: course.id }, { currentRevisionId: id });
    return id;
  });
}
