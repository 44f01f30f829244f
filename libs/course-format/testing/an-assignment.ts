import { readSample, type Change } from './a-course.js';

const assignmentYaml = `format: 1
assignments:
  - id: meeting
    title: { cs: Setkání, en: A meeting, nb: Et møte }
    task:
      politician: { cs: Zvěte., en: Invite., nb: Inviter. }
      officer: { cs: Veďte., en: Lead., nb: Led. }
    parts:
      - { id: mandate, title: { cs: Mandát, en: Mandate, nb: Mandat }, takes: text }
      - { id: sketch, title: { cs: Náčrt, en: Sketch, nb: Skisse }, takes: files, audience: officer }
      - { id: more, title: { cs: Další, en: More, nb: Mer }, takes: either, required: false }
    declarations:
      - { id: no-faces, text: { cs: Nikdo., en: Nobody., nb: Ingen. } }
    criteria:
      - id: mandate
        title: { cs: Mandát, en: Mandate, nb: Mandat }
        levels:
          0: { cs: Chybí, en: Missing, nb: Mangler }
          2: { cs: Mlhavý, en: Vague, nb: Vag }
          4: { cs: Jasný, en: Clear, nb: Klar }
    passAt: 3
    comments:
      - { id: date, criterion: mandate, text: { cs: Kdy?, en: When?, nb: Når? } }
    recordsUndertaking: planning_event
`;

/** Changes of the sample course that give it an assignment. */
export const withAssignment: readonly Change[] = [
  { in: 'assignment.yaml', text: assignmentYaml },
  ...['cs', 'en', 'nb'].map((language) => ({
    in: `assignments/meeting.${language}.md`,
    text: 'Read [who is who](lesson:who#people) first.\n',
  })),
];

/** A change of the assignment's file. */
export function inAssignment(replace: string, by: string): Change {
  return { in: 'assignment.yaml', replace, by };
}

/** Reads the sample course with its assignment and more changes. */
export function readWithAssignment(...changes: Change[]): ReturnType<typeof readSample> {
  return readSample([...withAssignment, ...changes]);
}
