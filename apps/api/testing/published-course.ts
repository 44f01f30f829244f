import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Course, CoursePublisher, type Publication } from '../src/features/course/index.js';
import { newId } from '../src/platform/id.js';
import type { TestServer } from './test-server.js';

/** Files of a course by their path below its folder. */
export type CourseFiles = Record<string, string>;

export interface CourseChanges {
  id?: string;
  slug?: string;
  /** Gets the files of the sample course and changes them. */
  change?: (files: CourseFiles) => void;
}

const languages = ['cs', 'en', 'nb'] as const;

/**
 * A small course in three languages, published the way the server does it: three modules with lessons for both
 * audiences, for politicians and for officers, a film of 60 seconds, and a quiz that needs 70 per cent.
 *
 * `who-is-who` (both) · `mandate` (politician) · `round-table` (both, film) · `run-sheet` (officer) · `final-quiz` (both)
 */
export async function aPublishedCourse(server: TestServer, changes: CourseChanges = {}): Promise<Course> {
  const id = changes.id ?? newId();
  const slug = changes.slug ?? `course-${id.slice(-8)}`;
  const publication = await publishFiles(server, slug, someCourseFiles(id, changes.change));
  if (publication.outcome === 'broken') throw new Error(JSON.stringify(publication.problems, null, 2));
  return server.db.of(Course).findOneByOrFail({ id });
}

/** Publishes a changed version of a course made by `aPublishedCourse`. */
export function publishAgain(
  server: TestServer,
  { id, slug }: Pick<Course, 'id' | 'slug'>,
  change?: CourseChanges['change'],
): Promise<Publication> {
  return publishFiles(server, slug, someCourseFiles(id, change));
}

export async function publishFiles(server: TestServer, slug: string, files: CourseFiles): Promise<Publication> {
  const root = join(server.settings.dataDir, 'course-files', slug);
  await rm(root, { recursive: true, force: true });
  await writeCourse(join(root, slug), files);
  const [publication] = await server.app.get(CoursePublisher).publishAll(root);
  if (!publication) throw new Error('Nothing was published.');
  return publication;
}

export async function writeCourse(folder: string, files: CourseFiles): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

export function someCourseFiles(id: string, change?: CourseChanges['change']): CourseFiles {
  const files: CourseFiles = {
    'course.yaml': courseYaml(id),
    'quiz.yaml': quizYaml,
    'media/cover.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    'media/film.mp4': 'moving pictures',
    'media/film.webp': 'a picture',
    ...inEveryLanguage(
      (language) => `media/film.${language}.vtt`,
      () => 'WEBVTT\n\n00:01.000 --> 00:04.000\nDobrý večer.\n',
    ),
    ...lesson('who-is-who', whoIsWho),
    ...lesson('mandate', mandate),
    ...lesson('round-table', roundTable),
    ...lesson('run-sheet', runSheet),
  };
  change?.(files);
  return files;
}

/** Replaces a text of a file; a text that is not there is a mistake of the test. */
export function replaceIn(files: CourseFiles, path: string, change: { from: string; to: string }): void {
  const before = files[path];
  if (!before?.includes(change.from)) throw new Error(`"${change.from}" is not in ${path}.`);
  files[path] = before.replace(change.from, () => change.to);
}

function lesson(slug: string, texts: Record<(typeof languages)[number], string>): CourseFiles {
  return inEveryLanguage(
    (language) => `lessons/${slug}/${language}.md`,
    (language) => texts[language],
  );
}

function inEveryLanguage(
  path: (language: (typeof languages)[number]) => string,
  text: (language: (typeof languages)[number]) => string,
): CourseFiles {
  return Object.fromEntries(languages.map((language) => [path(language), text(language)]));
}

/** Four blocks. */
const whoIsWho = {
  cs: '## Kdo je kdo {#people}\n\nStarostka zve a facilitátor pomáhá. Řízení schůze zůstává na předsedajícím.\n\n::figure{src="media/cover.svg" alt="Stůl" author="Roundtable" licence="CC BY-SA 4.0"}\n\n:::question\nKdo mluví první?\n:::\n',
  en: '## Who is who {#people}\n\nThe mayor invites and the facilitator helps. Chairing stays with the chair.\n\n::figure{src="media/cover.svg" alt="A table" author="Roundtable" licence="CC BY-SA 4.0"}\n\n:::question\nWho speaks first?\n:::\n',
  nb: '## Hvem er hvem {#people}\n\nOrdføreren inviterer og fasilitatoren hjelper. Møtelederen leder.\n\n::figure{src="media/cover.svg" alt="Et bord" author="Roundtable" licence="CC BY-SA 4.0"}\n\n:::question\nHvem snakker først?\n:::\n',
};

/** Two blocks. */
const mandate = {
  cs: '## Věta mandátu {#sentence}\n\nCo je otevřené, co je rozhodnuto, kdo rozhodne a kdy.\n',
  en: '## The mandate sentence {#sentence}\n\nWhat is open, what is decided, who decides and when.\n',
  nb: '## Mandatsetningen {#sentence}\n\nHva som er åpent, hva som er bestemt, hvem som bestemmer, og når.\n',
};

/** Two blocks, the second one the film. */
const roundTable = {
  cs: 'Podívejte se, jak se u stolu pracuje s časem.\n\n::video{id="film"}\n',
  en: 'See how time is used at the table.\n\n::video{id="film"}\n',
  nb: 'Se hvordan tiden brukes ved bordet.\n\n::video{id="film"}\n',
};

/** One block. */
const runSheet = {
  cs: 'Scénář po minutách drží setkání pohromadě.\n',
  en: 'A minute-by-minute run sheet holds the meeting together.\n',
  nb: 'En kjøreplan minutt for minutt holder møtet sammen.\n',
};

const courseYaml = (id: string) => `format: 1
id: ${id}
title: { cs: Kulatý stůl, en: Round table, nb: Rundebord }
summary: { cs: Jak vést setkání s veřejností., en: How to lead a public meeting., nb: Slik leder du et folkemøte. }
languages: [cs, en, nb]
cover: media/cover.svg
licence: CC BY-SA 4.0
outcomes:
  politician: [{ cs: Rozliší role., en: Tells roles apart., nb: Skiller roller. }]
  officer: [{ cs: Napíše scénář., en: Writes a run sheet., nb: Skriver en kjøreplan. }]
hours: { politician: 1, officer: 1.5 }
certificate: { template: confirmation, validityMonths: null }
completion:
  lessons: required
  quizzes: [{ quiz: final, minScore: 70 }]
videos:
  - id: film
    title: { cs: U stolu, en: At the table, nb: Ved bordet }
    file: media/film.mp4
    poster: media/film.webp
    captions: { cs: media/film.cs.vtt, en: media/film.en.vtt, nb: media/film.nb.vtt }
    description: { cs: Lidé u stolu., en: People at a table., nb: Folk ved et bord. }
    seconds: 60
modules:
  - slug: roles
    title: { cs: Role, en: Roles, nb: Roller }
    lessons:
      - slug: who-is-who
        title: { cs: Kdo je kdo, en: Who is who, nb: Hvem er hvem }
        outcome: { cs: Poznám role., en: I know the roles., nb: Jeg kjenner rollene. }
        audience: both
        minutes: 3
      - slug: mandate
        title: { cs: Mandát, en: Mandate, nb: Mandat }
        outcome: { cs: Napíšu větu., en: I write a sentence., nb: Jeg skriver en setning. }
        audience: politician
        minutes: 4
  - slug: table
    title: { cs: U stolu, en: At the table, nb: Ved bordet }
    lessons:
      - slug: round-table
        title: { cs: Film, en: Film, nb: Film }
        outcome: { cs: Vím jak., en: I know how., nb: Jeg vet hvordan. }
        audience: both
        minutes: 2
      - slug: run-sheet
        title: { cs: Scénář, en: Run sheet, nb: Kjøreplan }
        outcome: { cs: Napíšu scénář., en: I write a run sheet., nb: Jeg skriver en kjøreplan. }
        audience: officer
        minutes: 6
  - slug: finish
    title: { cs: Závěr, en: Finish, nb: Avslutning }
    lessons:
      - slug: final-quiz
        title: { cs: Závěrečný test, en: Final quiz, nb: Avsluttende prøve }
        audience: both
        minutes: 5
        quiz: final
`;

/** Three questions are drawn for every attempt: the numeric one, and two of three from the other pool. */
const quizYaml = `format: 1
quizzes:
  - id: final
    title: { cs: Závěrečný test, en: Final quiz, nb: Avsluttende prøve }
    attempts: 3
    minutes: null
    draw: [{ pool: roles, count: 2 }, { pool: numbers, count: 1 }]
pools:
  - id: roles
    questions:
      - id: chair
        type: single
        prompt: { cs: Kdo řídí?, en: Who chairs?, nb: Hvem leder? }
        reread: who-is-who#people
        options:
          - id: host
            text: { cs: hostitel, en: the host, nb: verten }
            feedback: { cs: Ne. Zve., en: No. Invites., nb: Nei. Inviterer. }
          - id: chair
            text: { cs: předsedající, en: the chair, nb: møtelederen }
            correct: true
            feedback: { cs: Ano., en: Yes., nb: Ja. }
      - id: table
        type: multiple
        prompt: { cs: Co je na stole?, en: What is on the table?, nb: Hva ligger på bordet? }
        options:
          - id: cards
            text: { cs: lístky, en: cards, nb: lapper }
            correct: true
            feedback: { cs: Ano., en: Yes., nb: Ja. }
          - id: pens
            text: { cs: fixy, en: pens, nb: tusjer }
            correct: true
            feedback: { cs: Ano., en: Yes., nb: Ja. }
          - id: microphone
            text: { cs: mikrofon, en: a microphone, nb: en mikrofon }
            feedback: { cs: Ne., en: No., nb: Nei. }
      - id: decided
        type: truefalse
        prompt: { cs: Rozhoduje se u stolu?, en: Is it decided at the table?, nb: Bestemmes det ved bordet? }
        correct: false
        feedback:
          "true": { cs: Ne., en: No., nb: Nei. }
          "false": { cs: Ano., en: Yes., nb: Ja. }
  - id: numbers
    questions:
      - id: people
        type: numeric
        prompt: { cs: Kolik lidí je u stolu?, en: How many people sit at a table?, nb: Hvor mange sitter ved et bord? }
        correct: 9
        tolerance: 1
`;
