import type { CohortRow, CohortView, Language, MunicipalityView } from '@app/contracts';
import { textIn, type OfferedCourse } from '../course/index.js';
import type { Cohort } from './cohort.entity.js';

interface Surroundings {
  course: OfferedCourse;
  language: Language;
  place: MunicipalityView | undefined;
  trainers: readonly { id: string; name: string }[];
  /** Active ones. */
  members: number;
}

/** For those who run it; whoever else asks does not get as far as here. */
export function toCohortView(cohort: Cohort, around: Surroundings): CohortView {
  const { id, version, name, languages, audience, entry, state, startsOn, endsOn, selfStudyUntil, welcome } = cohort;
  const { requiredDays, needsAssignment, showsScores, closesAt, closedAt } = cohort;
  const { course, language, place, trainers, members } = around;
  return {
    id,
    version,
    name,
    course: courseName(course, language),
    languages,
    audience,
    entry,
    state,
    startsOn,
    endsOn,
    selfStudyUntil,
    welcome,
    conditions: { requiredDays, needsAssignment },
    showsScores,
    municipality: place ? { id: place.id, name: place.name, district: place.district } : null,
    trainers: [...trainers],
    members,
    closesAt: closesAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    can: {
      change: state === 'draft' || state === 'open',
      close: state === 'open',
      remove: state === 'draft' && members === 0,
    },
  };
}

export function toCohortRow(cohort: Cohort, { course, language, place, trainers, members }: Surroundings): CohortRow {
  const { id, name, state, startsOn, endsOn } = cohort;
  return {
    id,
    name,
    course: courseName(course, language),
    state,
    startsOn,
    endsOn,
    municipality: place?.name ?? null,
    trainers: trainers.map((trainer) => trainer.name),
    members,
  };
}

export function courseName({ id, slug, revision }: OfferedCourse, language: Language): CohortView['course'] {
  return { id, slug, title: textIn(revision.content.title, language) };
}
