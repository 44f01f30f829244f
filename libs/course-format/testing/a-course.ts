import type { SourceFile } from '../src/course.js';
import type { CourseInput, CourseOptions } from '../src/course-reading.js';
import { readCourse } from '../src/read-course.js';
import { readGlossary } from '../src/read-glossary.js';
import { readLaws } from '../src/read-laws.js';

export const today = '2026-11-23';

const courseYaml = `format: 1
id: 01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e01
title: { cs: Kurz, en: Course, nb: Kurs }
summary: { cs: O schůzi, en: About a meeting, nb: Om et møte }
languages: [cs, en, nb]
licence: CC BY-SA 4.0
outcomes:
  politician: [{ cs: umí, en: can, nb: kan }]
  officer: [{ cs: umí, en: can, nb: kan }]
hours: { politician: 1, officer: 1.5 }
certificate: { template: confirmation, validityMonths: null }
completion:
  lessons: required
  quizzes: [{ quiz: final, minScore: 70 }]
videos:
  - id: table
    title: { cs: Stůl, en: Table, nb: Bord }
    file: media/table.mp4
    poster: media/table.webp
    captions: { cs: media/table.cs.vtt, en: media/table.en.vtt, nb: media/table.nb.vtt }
    description: { cs: Lidé u stolu, en: People at a table, nb: Folk ved et bord }
    seconds: 60
modules:
  - slug: roles
    title: { cs: Role, en: Roles, nb: Roller }
    lessons:
      - slug: who
        title: { cs: Kdo, en: Who, nb: Hvem }
        outcome: { cs: vím kdo, en: I know who, nb: jeg vet hvem }
        audience: both
        minutes: 3
      - slug: room
        title: { cs: Sál, en: Room, nb: Sal }
        outcome: { cs: vím kde, en: I know where, nb: jeg vet hvor }
        audience: officer
        minutes: 3
        after: [who]
      - slug: test
        title: { cs: Test, en: Test, nb: Prøve }
        audience: both
        minutes: 5
        quiz: final
`;

const quizYaml = `format: 1
quizzes:
  - id: final
    title: { cs: Test, en: Test, nb: Prøve }
    attempts: 3
    minutes: null
    draw: [{ pool: roles, count: 2 }]
pools:
  - id: roles
    questions:
      - id: chair
        type: single
        prompt: { cs: Kdo řídí?, en: Who chairs?, nb: Hvem leder? }
        reread: who#people
        options:
          - id: host
            text: { cs: hostitel, en: the host, nb: verten }
            feedback: { cs: Ne., en: No., nb: Nei. }
          - id: mayor
            text: { cs: starostka, en: the mayor, nb: ordføreren }
            correct: true
            feedback: { cs: Ano., en: Yes., nb: Ja. }
      - id: people
        type: numeric
        prompt: { cs: Kolik?, en: How many?, nb: Hvor mange? }
        correct: 7
        picture: { src: media/plan.svg, alt: { cs: Plán, en: Plan, nb: Plan } }
`;

const lawsYaml = `format: 1
laws:
  - id: cz-128-2000-16
    country: CZ
    act: 128/2000 Sb.
    name: { cs: zákon o obcích, en: Act on Municipalities, nb: kommuneloven (CZ) }
    section: § 16
    text: { cs: Občan může mluvit., en: A citizen may speak., nb: En innbygger kan ta ordet. }
    certainty: check-current-text
    validFrom: 2000-11-12
    checkedOn: 2026-11-02
    checkedBy: editors
    source: https://example.org/128-2000
`;

const glossaryYaml = `format: 1
terms:
  - id: recorder
    term: { cs: zapisovatel, en: recorder, nb: referent }
    explanation: { cs: Píše zápis., en: Takes the record., nb: Skriver referat. }
`;

const whoLesson = `## People {#people}

The :term[recorder]{id="recorder"} sits by the host, see :law[section 16]{id="cz-128-2000-16"}.

::figure{src="media/plan.svg" alt="A plan" caption="The plan" author="Roundtable" licence="CC BY-SA 4.0"}

:::checklist[Before the meeting]
- chairs
- water
:::

:::question
Who speaks first? Read [the next lesson](lesson:room#film).
:::
`;

const roomLesson = `## Film {#film}

::video{id="table"}

::download{src="media/sheet.pdf" label="Run sheet"}

:::question
What was the room like?
:::
`;

const captions = 'WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n';

const texts: Record<string, string> = {
  'course.yaml': courseYaml,
  'quiz.yaml': quizYaml,
  ...perLanguage('lessons/who/*.md', whoLesson),
  ...perLanguage('lessons/room/*.md', roomLesson),
  ...perLanguage('media/table.*.vtt', captions),
};

const binaries = ['media/plan.svg', 'media/sheet.pdf', 'media/table.mp4', 'media/table.webp'];

function perLanguage(pattern: string, text: string): Record<string, string> {
  return Object.fromEntries(['cs', 'en', 'nb'].map((language) => [pattern.replace('*', language), text]));
}

export function aFile(path: string, text?: string): SourceFile {
  return {
    path,
    size: text?.length ?? 120_000,
    sha256: `sha-of-${path.replace(/\W/g, '-')}`,
    ...(text === undefined ? {} : { text }),
  };
}

/** A change of a file: what stands there becomes something else. Without a replacement the file is removed. */
export interface Change {
  in: string;
  replace?: string;
  by?: string;
  /** The whole text, also of a new file. */
  text?: string;
}

/** The files of a correct course in three languages, with changes. */
export function someFiles(...changes: Change[]): SourceFile[] {
  const files = new Map<string, string | undefined>([
    ...Object.entries(texts),
    ...binaries.map((path) => [path, undefined] as const),
  ]);
  for (const change of changes) {
    const before = files.get(change.in) ?? '';
    if (change.text !== undefined) {
      files.set(change.in, change.text);
    } else if (change.replace === undefined) {
      files.delete(change.in);
    } else {
      if (!before.includes(change.replace)) throw new Error(`"${change.replace}" is not in ${change.in}`);
      files.set(
        change.in,
        before.replace(change.replace, () => change.by ?? ''),
      );
    }
  }
  return [...files].map(([path, text]) => aFile(path, text));
}

export function anInput(files: SourceFile[]): CourseInput {
  return {
    folder: 'sample',
    files,
    laws: readLaws(lawsYaml, today).laws,
    glossary: readGlossary(glossaryYaml).glossary,
    today,
  };
}

/** Reads the sample course with changes. */
export function readSample(changes: Change[] = [], options: CourseOptions = {}): ReturnType<typeof readCourse> {
  return readCourse(anInput(someFiles(...changes)), options);
}

/** Everything found in the changed sample, as `file:line:column code`, the folder left out. */
export function problemsAfter(...changes: Change[]): string[] {
  return readSample(changes).problems.map(
    ({ file, line, column, code }) => `${file.replace('courses/sample/', '')}:${line}:${column} ${code}`,
  );
}

/** The same text in place of a lesson in all languages. */
export function inEveryLanguage(slug: string, text: string): Change[] {
  return ['cs', 'en', 'nb'].map((language) => ({ in: `lessons/${slug}/${language}.md`, text }));
}

export { glossaryYaml, lawsYaml };
