import { setImmediate as nextTurn } from 'node:timers/promises';
import { plain } from '../../platform/plain-text.js';
import { becomes, comparePerson } from './compare-person.js';
import { findPlace } from './find-place.js';
import { sortNameOf } from './known-people.queries.js';
import { namesakeKey, placeName, type KnownPeople, type KnownPerson, type KnownPlace } from './known-people.js';
import type { PlannedRow, ReadRow, RowPlan, RowProblem, RowWrite } from './row-plan.js';

export interface UndecidedRow {
  row: ReadRow;
  problems: RowProblem[];
  decision: 'same' | 'other' | null;
  decidedPersonId: string | null;
}

interface Circumstances {
  known: KnownPeople;
  /** May change the records of others, and see whom a row may mean. */
  mayEdit: boolean;
  /** `YYYY-MM-DD` */
  today: string;
}

const ROWS_BETWEEN_BREATHS = 200;
const NOTHING: Omit<RowWrite, 'key'> = { person: {}, emails: [], mandate: null };

/**
 * Says for each row what will happen: the same rows and the same records give the same plan. Thousands of rows take a
 * second; requests get their turn in between.
 */
export async function planRows(rows: Iterable<UndecidedRow>, circumstances: Circumstances): Promise<PlannedRow[]> {
  const planner = new Planner(circumstances);
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    planned.push(planner.plan(row));
    if (planned.length % ROWS_BETWEEN_BREATHS === 0) await nextTurn();
  }
  return planned;
}

class Planner {
  /** People of rows before, by each of their addresses. */
  private readonly met = new Map<string, { person: KnownPerson; number: number; key: string }>();

  constructor(private readonly given: Circumstances) {}

  plan(undecided: UndecidedRow): PlannedRow {
    const { row, problems } = undecided;
    const found = row.mandate && problems.every(isSaidByRecord) ? findPlace(row.place, this.given.known) : null;
    const place = found && 'id' in found ? found : null;
    const base = { row, place };
    const owner = this.findOwner(row);
    const needed = owner && !('code' in owner) ? problems.filter((one) => !isSaidByRecord(one)) : problems;
    const wrong = found && !('id' in found) ? [...needed, found] : needed;
    if (wrong.length > 0) return this.withProblems(base, wrong);

    const before = this.met.get(row.email);
    if (before) return this.planAgain(base, before);
    if (owner && 'code' in owner) return this.withProblems(base, [owner]);
    if (owner && !this.given.mayEdit) return this.meet(base, owner, { isKept: true });
    return owner ? this.planKnown(base, owner, undecided) : this.planUnknown(base, undecided);
  }

  /** A second row of one address: another office of the same person, or a slip. */
  private planAgain(base: Base, { person, number, key }: { person: KnownPerson; number: number; key: string }) {
    const { row } = base;
    if (!isSameName(row, person.naming)) {
      return this.withProblems(base, [{ field: 'email', code: 'email_repeated', values: { row: number } }]);
    }
    const isKept = person.id !== null && !this.given.mayEdit;
    return this.compare(base, person, { key, isKept });
  }

  private findOwner(row: ReadRow): KnownPerson | RowProblem | null {
    const { byEmail, byId } = this.given.known;
    const owners = [byEmail.get(row.email), row.email2 ? byEmail.get(row.email2) : undefined];
    if (this.given.mayEdit && row.personId !== '') {
      const meant = byId.get(row.personId);
      if (!meant) return { field: 'personId', code: 'person_unknown', values: { value: row.personId } };
      owners.unshift(meant);
    }
    const [owner, another] = [...new Set(owners.filter((one) => one !== undefined))];
    // Who may not see records is not told whose the second address is; the first one decides.
    if (another && this.given.mayEdit) return { field: 'email2', code: 'emails_of_two_people', values: {} };
    return owner ?? null;
  }

  /** A mailbox of an office is used by one person after another: quite another name is asked about. */
  private planKnown(base: Base, owner: KnownPerson, { decision, decidedPersonId }: UndecidedRow): PlannedRow {
    const { row } = base;
    const isNamed = owner.naming.familyName !== '' && row.familyName !== '';
    const isAnother = isNamed && row.personId === '' && !sharesName(row, owner.naming);
    const isDecided = decision === 'same' && decidedPersonId === owner.id;
    if (!isAnother || isDecided) return this.meet(base, owner);
    if (decision === 'other') {
      return this.withProblems(base, [{ field: 'email', code: 'emails_of_two_people', values: {} }]);
    }
    return planned(base, 'proposed', { candidateIds: [owner.id ?? ''] });
  }

  private planUnknown(base: Base, { decision, decidedPersonId }: UndecidedRow): PlannedRow {
    const { known, mayEdit } = this.given;
    const candidateIds = base.place && mayEdit ? this.namesakes(base) : [];
    const decided = decision === 'same' && decidedPersonId ? known.byId.get(decidedPersonId) : undefined;
    if (decided?.id && candidateIds.includes(decided.id)) return this.meet(base, decided);
    if (candidateIds.length > 0 && decision !== 'other') return planned(base, 'proposed', { candidateIds });
    return this.meet(base, newPerson());
  }

  private namesakes({ row, place }: Base): string[] {
    return [...(this.given.known.namesakes.get(namesakeKey(sortNameOf(row), place?.id ?? '')) ?? [])];
  }

  private meet(base: Base, person: KnownPerson, { isKept = false } = {}): PlannedRow {
    const { row } = base;
    const key = person.id ?? row.email;
    const plan = this.compare(base, person, { key, isKept });
    const met = { person, number: row.number, key };
    for (const email of [row.email, row.email2, ...person.emails]) if (email !== '') this.met.set(email, met);
    return plan;
  }

  private compare(base: Base, person: KnownPerson, { key, isKept }: { key: string; isKept: boolean }): PlannedRow {
    if (isKept) return planned(base, 'known', { personId: person.id, write: { key, ...NOTHING } });
    const isNew = person.id === null && person.emails.length === 0;
    const { changes, write } = comparePerson(base, person, this.given);
    becomes(person, write);
    const outcome = isNew ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
    return planned(base, outcome, { personId: person.id, changes: isNew ? [] : changes, write: { key, ...write } });
  }

  private withProblems(base: Base, problems: RowProblem[]): PlannedRow {
    return planned(base, 'problem', { problems });
  }
}

interface Base {
  row: ReadRow;
  place: KnownPlace | null;
}

function planned(
  { row, place }: Base,
  outcome: PlannedRow['outcome'],
  { write, ...more }: Partial<RowPlan> & { write?: RowWrite },
): PlannedRow {
  const plan = {
    name: [row.givenName, row.familyName].filter(Boolean).join(' '),
    email: row.email,
    municipality: place ? placeName(place) : row.place.name || null,
    problems: [],
    changes: [],
    candidateIds: [],
    personId: null,
    ...more,
  };
  return { number: row.number, outcome, plan, write: write ?? { key: '', ...NOTHING } };
}

function newPerson(): KnownPerson {
  const naming = { titlesBefore: '', givenName: '', familyName: '', titlesAfter: '', language: 'cs' as const };
  return { id: null, naming, emails: [], hasPrimary: false, hasProven: false, mandates: [] };
}

type Named = Pick<ReadRow, 'givenName' | 'familyName'>;

/** A known person need not be named again. */
function isSaidByRecord({ field, code }: RowProblem): boolean {
  return code === 'required' && (field === 'givenName' || field === 'familyName' || field === 'email');
}

function isSameName(one: Named, other: Named): boolean {
  if (one.givenName === '' && one.familyName === '') return true;
  return sortNameOf(one) === sortNameOf(other);
}

function sharesName(one: Named, other: Named): boolean {
  return plain(one.familyName) === plain(other.familyName) || plain(one.givenName) === plain(other.givenName);
}
