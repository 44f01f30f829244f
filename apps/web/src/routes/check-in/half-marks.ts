import type { AttendanceMark, AttendanceRoster } from '@app/contracts';

type Halves = AttendanceRoster['day']['halves'];
export type PersonMarks = ReadonlyMap<number, AttendanceMark>;

export function marksByPerson(marks: readonly AttendanceMark[]): ReadonlyMap<string, PersonMarks> {
  const people = new Map<string, Map<number, AttendanceMark>>();
  for (const mark of marks) {
    const own = people.get(mark.personId) ?? new Map<number, AttendanceMark>();
    people.set(mark.personId, own.set(mark.half, mark));
  }
  return people;
}

/** The half that is running or about to; the last one when the day is over. */
export function currentHalf(halves: Halves, now: number): number {
  const running = halves.find(({ endsAt }) => Date.parse(endsAt) >= now);
  return (running ?? halves.at(-1))?.half ?? 1;
}

/** Neither there nor excused: whoever is still awaited. */
export function isMissing(people: ReadonlyMap<string, PersonMarks>, personId: string, half: number): boolean {
  const status = people.get(personId)?.get(half)?.status;
  return status === undefined || status === 'absent';
}

export function countPresent({ marks, people }: Pick<AttendanceRoster, 'marks' | 'people'>, half: number) {
  const present = marks.filter((mark) => mark.half === half && mark.status === 'present').length;
  return { present, all: people.length };
}
