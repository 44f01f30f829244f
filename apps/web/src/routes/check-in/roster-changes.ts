import type { AttendanceMark, AttendanceNews, AttendanceRoster, RosterPerson } from '@app/contracts';
import type { Entry } from '../../shared/attendance/check-in-store.js';
import type { SendReply } from '../../shared/attendance/send-entries.js';

const keyOf = ({ personId, half }: Pick<AttendanceMark, 'personId' | 'half'>) => `${personId} ${half}`;

/** Marks with others laid over them; what was seen later holds, and of two in the same moment the newer one. */
function layOver(marks: readonly AttendanceMark[], added: readonly AttendanceMark[]): AttendanceMark[] {
  const latest = new Map(marks.map((mark) => [keyOf(mark), mark]));
  for (const mark of added) {
    const known = latest.get(keyOf(mark));
    if (!known || mark.at >= known.at) latest.set(keyOf(mark), mark);
  }
  return [...latest.values()];
}

/** What the server says holds, also where this device thought otherwise. */
export function withNews(roster: AttendanceRoster, { marks, position }: AttendanceNews): AttendanceRoster {
  const changed = new Set(marks.map(keyOf));
  const kept = roster.marks.filter((mark) => !changed.has(keyOf(mark)));
  return { ...roster, marks: [...kept, ...marks], position: Math.max(roster.position, position) };
}

/** Whether the news are about somebody who is not on the roster of this device yet. */
export function isAboutStranger(roster: AttendanceRoster, { marks }: AttendanceNews): boolean {
  const known = new Set(roster.people.map(({ personId }) => personId));
  return marks.some(({ personId }) => !known.has(personId));
}

/** The roster as it looks with what this device has seen; `personOf` gives walk-ins the ids they have got. */
export function withEntries(
  roster: AttendanceRoster,
  entries: readonly Entry[],
  personOf: (id: string) => string = (id) => id,
): AttendanceRoster {
  const taken = entries.filter(({ refused }) => !refused);
  const people = new Map(roster.people.map((person) => [person.personId, person]));
  for (const entry of taken) {
    if (entry.kind !== 'walkIn') continue;
    const person = toPerson(entry, personOf(entry.id));
    if (!people.has(person.personId)) people.set(person.personId, person);
  }
  const marks = taken.flatMap((entry): AttendanceMark[] => {
    if (entry.kind !== 'event') return [];
    const { personId, half, status, method, at } = entry.event;
    return [{ personId: personOf(personId), half, status, method, at, makeUp: null }];
  });
  return { ...roster, people: [...people.values()].sort(bySearchName), marks: layOver(roster.marks, marks) };
}

/** The roster after the server has taken what this device sent. */
export function withSent(roster: AttendanceRoster, sent: readonly Entry[], reply: SendReply): AttendanceRoster {
  const refused = new Set(reply.refused.map(({ id }) => id));
  const ids = new Map(reply.walkIns.map(({ id, personId }) => [id, personId]));
  const taken = sent.filter((entry) => (entry.kind === 'walkIn' ? ids.has(entry.id) : !refused.has(entry.id)));
  return withEntries(roster, taken, (id) => ids.get(id) ?? id);
}

function toPerson(entry: Extract<Entry, { kind: 'walkIn' }>, personId: string): RosterPerson {
  const { walkIn, municipality } = entry;
  return {
    personId,
    name: `${walkIn.givenName} ${walkIn.familyName}`,
    searchName: plain(`${walkIn.familyName} ${walkIn.givenName} ${municipality?.name ?? ''}`),
    municipality,
    isMember: false,
    seat: null,
    isWalkIn: true,
    codes: [],
  };
}

function bySearchName(one: RosterPerson, other: RosterPerson): number {
  return one.searchName < other.searchName ? -1 : 1;
}

const withoutMarks: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', å: 'a', ł: 'l', đ: 'd', ß: 'ss' };

/** Text as the server's `searchName` has it: no diacritics, no capitals. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæåłđß]/g, (letter) => withoutMarks[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Each word on its own, so that "nov jana" finds Jana Nováková. */
export function isFoundBy(query: string): (person: Pick<RosterPerson, 'searchName'>) => boolean {
  const words = plain(query).split(' ').filter(Boolean);
  return ({ searchName }) => words.every((word) => searchName.includes(word));
}
