import { changesOf, draftOf } from './paper-draft.js';
import { currentHalf, isMissing, marksByPerson } from './half-marks.js';
import { isFoundBy } from './roster-changes.js';
import type { AttendanceMark, AttendanceRoster } from '@app/contracts';

const half = (number: number, from: string, until: string) => {
  const at = (time: string) => `2026-12-07T${time}:00.000Z`;
  return { half: number, startsAt: at(from), endsAt: at(until), hours: 4 };
};
const halves = [half(1, '08:00', '11:00'), half(2, '12:00', '15:00')];
const mark = (personId: string, number: number, status: AttendanceMark['status']): AttendanceMark => {
  return { personId, half: number, status, method: 'list', at: '2026-12-07T08:00:00.000Z', makeUp: null };
};

describe('searching the list', () => {
  it.each([
    ['without diacritics', 'novakova', true],
    ['with them', 'Nováková', true],
    ['by parts in any order', 'jan NOV', true],
    ['by municipality', 'zdar', true],
    ['and not by what is not there', 'novotny', false],
  ])('finds %s', (_, query, expected) => {
    expect(isFoundBy(query)({ searchName: 'novakova jana zdar nad sazavou' })).toBe(expected);
  });
});

describe('who is missing', () => {
  it('is neither there, nor excused, nor has made up for it', () => {
    const statuses = ['present', 'absent', 'excused', 'made_up'] as const;
    const marks = marksByPerson(statuses.map((status) => mark(status, 1, status)));

    expect([...statuses, 'nobody'].filter((personId) => isMissing(marks, personId, 1))).toEqual(['absent', 'nobody']);
  });

  it('is looked for in the half that runs or comes next, after the day in its last one', () => {
    const times = ['07:00', '10:59', '11:30', '16:00'].map((time) => Date.parse(`2026-12-07T${time}:00.000Z`));

    expect(times.map((time) => currentHalf(halves, time))).toEqual([1, 1, 2, 2]);
  });
});

describe('copying from paper', () => {
  const people = ['jana', 'petr'].map((personId) => ({ personId }));
  const marks = [mark('jana', 1, 'present'), mark('petr', 1, 'excused')];
  const roster = { people, marks, day: { halves } } as unknown as AttendanceRoster;

  it('begins with what is recorded', () => {
    expect(draftOf(roster, {})).toEqual({ 'jana 1': true, 'petr 1': false });
  });

  it('saves only what was changed, and leaves an excuse where nobody signed', () => {
    const draft = { 'jana 1': false, 'jana 2': true, 'petr 1': false, 'petr 2': false };

    expect(changesOf(roster, draft)).toEqual([
      { personId: 'jana', half: 1, status: 'absent', method: 'paper' },
      { personId: 'jana', half: 2, status: 'present', method: 'paper' },
    ]);
  });
});
