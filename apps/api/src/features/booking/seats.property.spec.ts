import { BookingState, SeatEvent } from '@app/contracts';
import fc from 'fast-check';
import { AppError } from '../../platform/app-error.js';
import { LIVE, type DaySeats, type Seat, type SeatStep } from './day-seats.js';
import { applyCommand, type DayCommand } from './seats.js';

const HOUR_MS = 3_600_000;
const START = new Date('2026-12-07T08:00:00.000Z');
const hoursLater = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR_MS);

/** What somebody tries; people, bookings and blocks are named by number and looked up in whatever there is then. */
const tries = fc.oneof(
  { weight: 6, arbitrary: fc.record({ try: fc.constant('request' as const), who: fc.nat(11) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      try: fc.constantFrom('cancel', 'accept', 'decline', 'confirm', 'markNoShow', 'undoNoShow'),
      who: fc.nat(40),
    }),
  },
  { weight: 2, arbitrary: fc.record({ try: fc.constant('setCapacity' as const), to: fc.integer({ min: 1, max: 6 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      try: fc.constant('makeBlock' as const),
      seats: fc.integer({ min: 1, max: 4 }),
      hours: fc.nat(500),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      try: fc.constant('changeBlock' as const),
      which: fc.nat(4),
      seats: fc.integer({ min: 1, max: 5 }),
      hours: fc.nat(500),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      try: fc.constantFrom('releaseBlock', 'cancelBlock', 'nameSeat'),
      which: fc.nat(4),
      who: fc.nat(11),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ try: fc.constant('reschedule' as const), hours: fc.integer({ min: -200, max: 200 }) }),
  },
  { weight: 5, arbitrary: fc.record({ try: fc.constant('pass' as const), hours: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ try: fc.constant('cancelDay' as const), chance: fc.nat(9) }) },
);
type Try = typeof tries extends fc.Arbitrary<infer T> ? T : never;

const empty: DaySeats = { capacity: 3, startsAt: START, isCancelled: false, lastPlace: 0, seats: [], blocks: [] };

function toCommand(one: Try, state: DaySeats, turn: number, now: Date): DayCommand | null {
  const id = `new ${turn}`;
  const pick = <T>(list: readonly T[], index: number) => (list.length > 0 ? list[index % list.length] : undefined);
  switch (one.try) {
    case 'request':
      return { kind: 'request', id, personId: `person ${one.who}` };
    case 'setCapacity':
      return { kind: 'setCapacity', to: one.to };
    case 'reschedule':
      return { kind: 'reschedule', startsAt: hoursLater(state.startsAt, one.hours) };
    case 'cancelDay':
      return one.chance === 0 ? { kind: 'cancelDay', reason: 'Illness.' } : { kind: 'settle' };
    case 'pass':
      return { kind: 'settle' };
    case 'makeBlock':
      return {
        kind: 'makeBlock',
        block: { id, municipalityId: 'm', seats: one.seats, releaseAt: hoursLater(now, one.hours) },
      };
    case 'changeBlock':
    case 'releaseBlock':
    case 'cancelBlock':
    case 'nameSeat': {
      const block = pick(state.blocks, one.which);
      if (!block) return null;
      if (one.try === 'changeBlock')
        return { kind: one.try, blockId: block.id, seats: one.seats, releaseAt: hoursLater(now, one.hours) };
      if (one.try === 'nameSeat') return { kind: one.try, blockId: block.id, id, personId: `person ${one.who}` };
      return { kind: one.try, blockId: block.id };
    }
    default: {
      const seat = pick(state.seats, one.who);
      if (!seat) return null;
      if (one.try === 'cancel') return { kind: 'cancel', bookingId: seat.id, by: 'self' };
      if (one.try === 'confirm') return { kind: 'confirm', bookingId: seat.id, reason: 'By phone.' };
      return { kind: one.try, bookingId: seat.id };
    }
  }
}

const live = (state: DaySeats) => state.seats.filter((seat) => LIVE.has(seat.state));

/** Seats taken, offered or held. */
function used(state: DaySeats): number {
  const taken = live(state).filter((seat) => seat.state !== 'waitlisted').length;
  const held = state.blocks
    .filter((block) => block.state === 'held')
    .map((block) => block.seats - live(state).filter(({ blockId }) => blockId === block.id).length);
  return taken + held.reduce((sum, seats) => sum + seats, 0);
}

interface Moment {
  before: DaySeats;
  after: DaySeats;
  steps: readonly SeatStep[];
  command: DayCommand;
  now: Date;
}

/** Runs random commands one after another and shows every successful one. */
function play(all: readonly Try[], see: (moment: Moment) => void): void {
  let state = empty;
  let now = hoursLater(START, -400);
  all.forEach((one, turn) => {
    if (one.try === 'pass') now = hoursLater(now, one.hours);
    const command = toCommand(one, state, turn, now);
    if (!command) return;
    const before = state;
    try {
      const { state: after, steps } = applyCommand(before, command, now);
      see({ before, after, steps, command, now });
      state = after;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  });
}

function always(see: (moment: Moment) => void, options: fc.Parameters<[Try[]]> = { numRuns: 120 }): void {
  fc.assert(
    fc.property(fc.array(tries, { minLength: 25, maxLength: 60 }), (all) => play(all, see)),
    options,
  );
}

/** The steps one after another, on a copy: what each of them found. */
function replay(
  { before, steps }: Pick<Moment, 'before' | 'steps'>,
  see: (step: SeatStep, seats: Map<string, Seat>) => void,
) {
  const seats = new Map(before.seats.map((seat) => [seat.id, seat]));
  for (const step of steps) {
    see(step, seats);
    if (step.seat) seats.set(step.seat.id, step.seat);
  }
  return seats;
}

describe('the seats of a day, whatever happens', () => {
  it('are never more than its capacity, and none is given beyond it after it was lowered', () => {
    always(({ before, after }) => {
      expect(used(after)).toBeLessThanOrEqual(Math.max(after.capacity, used(before)));
    });
  });

  it('stay with those who have them when the capacity is lowered', () => {
    always(({ before, after, command }) => {
      if (command.kind !== 'setCapacity') return;
      const confirmed = (state: DaySeats) =>
        state.seats.filter((seat) => seat.state === 'confirmed').map(({ id }) => id);
      expect(confirmed(after)).toEqual(expect.arrayContaining(confirmed(before)));
    });
  });

  it('are offered to the first who waits, and to nobody else', () => {
    always((moment) => {
      replay(moment, (step, seats) => {
        if (!step.event.startsWith('offered.')) return;
        const waiting = [...seats.values()].filter(({ state }) => state === 'waitlisted').map(({ place }) => place);
        expect(step.seat?.place).toBe(Math.min(...waiting));
      });
    });
  });

  it('are never left free while somebody waits, unless the day has started or is off', () => {
    always(({ after, now }) => {
      if (after.isCancelled || after.startsAt <= now || used(after) >= after.capacity) return;
      expect(live(after).filter(({ state }) => state === 'waitlisted')).toEqual([]);
    });
  });

  it('are given to nobody once the day has started', () => {
    always(({ steps, after, now }) => {
      if (after.startsAt > now) return;
      const given = steps.filter(({ seat, from }) => seat && gives(from, seat.state));
      expect(given).toEqual([]);
    });
  });

  it('are offered until 48 hours later, 12 when the day is near, and never beyond its start', () => {
    always(({ steps, after, now }) => {
      for (const { event, seat } of steps) {
        if (!event.startsWith('offered.') || !seat?.offerExpiresAt) continue;
        const hours = after.startsAt.getTime() - now.getTime() <= 7 * 24 * HOUR_MS ? 12 : 48;
        const latest = Math.min(hoursLater(now, hours).getTime(), after.startsAt.getTime());
        expect(seat.offerExpiresAt.getTime()).toBe(latest);
      }
    });
  });

  it('leave one line for each change, and the lines tell the whole change', () => {
    always((moment) => {
      const { before, after, steps } = moment;
      const told = replay(moment, (step, seats) => {
        if (!step.seat) return;
        expect(step.from).toBe(seats.get(step.seat.id)?.state ?? null);
        expect(step.seat).not.toEqual(seats.get(step.seat.id));
      });
      expect([...told.values()]).toEqual(after.seats);
      const blocks = new Map(before.blocks.map((block) => [block.id, block]));
      for (const { block } of steps) if (block) blocks.set(block.id, block);
      expect([...blocks.values()]).toEqual(after.blocks);
    });
  });

  it('have one living booking for a person, each with a place of its own that never changes', () => {
    always(({ before, after }) => {
      const people = live(after).map(({ personId }) => personId);
      expect(new Set(people).size).toBe(people.length);
      expect(after.seats.map(({ place }) => place)).toEqual(after.seats.map((_, index) => index + 1));
      expect(after.seats.slice(0, before.seats.length).map(({ id }) => id)).toEqual(before.seats.map(({ id }) => id));
    });
  });

  it('never come back to a booking that has ended', () => {
    always(({ before, after }) => {
      const ended = before.seats.filter(({ state }) => !LIVE.has(state));
      expect(after.seats).toEqual(expect.arrayContaining(ended));
    });
  });

  it('do not change when the same is asked again', () => {
    always(({ after, command, now }) => {
      if (command.kind === 'makeBlock' || command.kind === 'nameSeat') return;
      expect(applyCommand(after, command, now)).toEqual({ state: after, steps: [] });
    });
  });

  it('keep no offer and no block past its time', () => {
    always(({ after, now }) => {
      expect(after.seats.filter(({ offerExpiresAt }) => offerExpiresAt && offerExpiresAt <= now)).toEqual([]);
      expect(after.blocks.filter(({ state, releaseAt }) => state === 'held' && releaseAt <= now)).toEqual([]);
      const odd = after.seats.filter(
        ({ state, offerExpiresAt }) => (offerExpiresAt !== null) !== (state === 'offered'),
      );
      expect(odd).toEqual([]);
    });
  });

  it('reach every state and every event in these games', () => {
    const states = new Set<BookingState>();
    const events = new Set<string>();
    const note = ({ seat, event }: SeatStep) => {
      events.add(event);
      if (seat) states.add(seat.state);
    };
    // The same games each time: this one asks whether the others play everything.
    always(({ steps }) => steps.forEach(note), { numRuns: 500, seed: 7 });
    // Who cancels is only a word in the line: here it is always the person.
    const notPlayed = ['cancelled.trainer', 'cancelled.contact', 'cancelled.left'];
    expect([...states].sort()).toEqual([...BookingState.options].sort());
    expect([...events, ...notPlayed].sort()).toEqual([...SeatEvent.options].sort());
  });
});

/** A seat or an offer that was not there before. */
function gives(from: BookingState | null, to: BookingState): boolean {
  const waits = from === null || from === 'waitlisted';
  return (waits && to !== 'waitlisted' && LIVE.has(to)) || (from === 'offered' && to === 'confirmed');
}
