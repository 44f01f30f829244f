import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CoursePublisher, type Publication } from '../features/course/index.js';
import type { Command } from './command.js';

export const courseCommands: readonly Command[] = [
  {
    words: 'courses check',
    takes: [],
    summary: 'Reads all courses and lists every problem as file:line:column: message. Changes nothing.',
    async run(app, { settings }) {
      const { formatProblem } = await import('@app/course-format');
      const courses = await app.get(CoursePublisher).check(settings.coursesDir);
      const problems = courses.flatMap((course) => course.problems);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const summary = `${courses.length - 1} courses, ${errors} errors, ${problems.length - errors} warnings`;
      return { isOk: errors === 0, lines: [...problems.map(formatProblem), summary], data: { problems } };
    },
  },
  {
    words: 'courses publish',
    takes: [],
    summary: 'Publishes every course that is whole and has changed. The same content again changes nothing.',
    async run(app, { settings }) {
      const publications = await app.get(CoursePublisher).publishAll(settings.coursesDir);
      const isOk = publications.every(({ outcome }) => outcome !== 'broken');
      const lines = await Promise.all(publications.map(describe));
      return { isOk, lines: lines.flat(), data: { publications } };
    },
  },
  {
    words: 'courses schemas',
    takes: [],
    summary:
      'Writes the JSON Schemas of the course files beside them, for editors that complete and check while typing.',
    async run(_app, { settings }) {
      const format = await import('@app/course-format');
      const schemas = {
        course: format.courseJsonSchema(),
        quiz: format.quizJsonSchema(),
        assignment: format.assignmentJsonSchema(),
        laws: format.lawJsonSchema(),
        glossary: format.glossaryJsonSchema(),
      };
      const files = Object.entries(schemas).map(
        ([name, schema]) => [join(settings.coursesDir, `${name}.schema.json`), schema] as const,
      );
      for (const [file, schema] of files) await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
      return { isOk: true, lines: files.map(([file]) => file), data: { files: files.map(([file]) => file) } };
    },
  },
];

async function describe({ folder, outcome, revision, change, problems }: Publication): Promise<string[]> {
  const { formatProblem } = await import('@app/course-format');
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  const detail = outcome === 'published' ? `: revision ${revision} (${change})` : '';
  return [...errors, `${folder} ${outcome}${detail}`];
}
