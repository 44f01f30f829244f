import type { CohortPlanField, CohortView } from '@app/contracts';

type Conditions = CohortView['conditions'];

/** The part of a cohort that its form changes, flat. */
export type Plan = Conditions & Pick<CohortView, Exclude<CohortPlanField, keyof Conditions>>;
export type PlanField = CohortPlanField;

export function planOf(cohort: CohortView): Plan {
  const { name, languages, audience, entry, startsOn, endsOn, selfStudyUntil, welcome, conditions, showsScores } =
    cohort;
  return { name, languages, audience, entry, startsOn, endsOn, selfStudyUntil, welcome, showsScores, ...conditions };
}

/** A form over a plan that others may change at the same time. */
export interface Draft {
  version: number;
  /** As it is stored in that version. */
  base: Plan;
  /** As it stands in the form. */
  values: Plan;
  /** Fields that somebody else changed meanwhile and that were not touched here: theirs is in the form now. */
  adopted: readonly PlanField[];
  /** Fields that both changed, each in another way: one of the two has to be chosen. */
  contested: readonly PlanField[];
}

export function startDraft(version: number, plan: Plan): Draft {
  return { version, base: plan, values: plan, adopted: [], contested: [] };
}

export const fieldsOf = (plan: Partial<Plan>) => Object.keys(plan) as PlanField[];
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What was changed in the form: all that is sent. */
export function changesOf({ base, values }: Draft): Partial<Plan> {
  const changed = fieldsOf(values).filter((field) => !isSame(values[field], base[field]));
  return Object.fromEntries(changed.map((field) => [field, values[field]]));
}

/** Brings in what is stored now. Nothing that was written here is lost, and nothing that somebody else stored. */
export function mergeDraft(draft: Draft, version: number, stored: Plan): Draft {
  const { base, values } = draft;
  const theirs = fieldsOf(stored).filter((field) => !isSame(stored[field], base[field]));
  const untouched = theirs.filter((field) => isSame(values[field], base[field]));
  const both = theirs.filter((field) => !untouched.includes(field) && !isSame(values[field], stored[field]));
  const merged = Object.fromEntries(untouched.map((field) => [field, stored[field]]));
  const isOpen = (field: PlanField) => draft.contested.includes(field) && !isSame(values[field], stored[field]);
  return {
    version,
    base: stored,
    values: { ...values, ...merged },
    adopted: untouched,
    contested: fieldsOf(stored).filter((field) => both.includes(field) || isOpen(field)),
  };
}

/** Chooses between the own value of a contested field and the one that is stored. */
export function settleField(draft: Draft, field: PlanField, whose: 'own' | 'theirs'): Draft {
  const values = whose === 'own' ? draft.values : { ...draft.values, [field]: draft.base[field] };
  return { ...draft, values, contested: draft.contested.filter((one) => one !== field) };
}
