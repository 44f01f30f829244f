/** @jest-environment ./.tools/jest.env.web.cjs */
import type { AttendanceRoster, RosterPerson } from '@app/contracts';
import type { Entry } from '../../shared/attendance/check-in-store.js';
import { MemoryStore } from '../../shared/attendance/memory-store.js';
import { SendError, type SendReply } from '../../shared/attendance/send-entries.js';
import { CheckInDesk } from './check-in-desk.js';

const DAY = '019b0a3c-0000-7000-8000-000000000001';
const ME = '019b0a3c-0000-7000-8000-000000000002';
const at = (minute: number) => Date.UTC(2026, 11, 7, 8, minute);

function aPerson(personId: string, name: string): RosterPerson {
  const searchName = name.toLowerCase();
  return { personId, name, searchName, municipality: null, isMember: true, seat: null, isWalkIn: false, codes: [] };
}

function aRoster(): AttendanceRoster {
  const day = {
    ...{ id: DAY, title: 'Seminář', cohort: { id: 'c', name: 'Zima' }, zone: 'Europe/Prague', isCancelled: false },
    ...{ startsAt: '2026-12-07T08:00:00.000Z', endsAt: '2026-12-07T15:00:00.000Z', capacity: 20, halves: [] },
  };
  const people = [aPerson('jana', 'jana'), aPerson('petr', 'petr')];
  return { day, people, marks: [], position: 0, serverTime: '2026-12-07T08:00:00.000Z' };
}

/** A server that keeps what it gets by id, as ours does, and can be out of reach. */
class Server {
  readonly known = new Map<string, Entry>();
  requests = 0;
  fault: 'later' | 'signed_out' | null = null;
  /** The reply gets lost on its way back. */
  losesReply = false;
  refusals = new Map<string, 'half_unknown'>();

  send = (entries: readonly Entry[]): Promise<SendReply> => {
    this.requests += 1;
    if (this.fault) return Promise.reject(new SendError(this.fault, {}));
    for (const entry of entries) this.known.set(entry.id, entry);
    if (this.losesReply) return Promise.reject(new SendError('later', {}));
    const refused = entries.flatMap(({ id }) => {
      const reason = this.refusals.get(id);
      return reason ? [{ id, reason }] : [];
    });
    const walkIns = entries
      .filter(({ kind }) => kind === 'walkIn')
      .map(({ id }) => ({ id, personId: `person of ${id}` }));
    return Promise.resolve({ recorded: entries.length, refused, walkIns });
  };
}

let server: Server;
let store: MemoryStore;
let pauses: number[];
let minute: number;
let retry: () => void;

beforeEach(() => {
  server = new Server();
  store = new MemoryStore();
  pauses = [];
  minute = 0;
});

function aDesk(ownerId = ME): CheckInDesk {
  return new CheckInDesk({
    store,
    kept: { ownerId, dayId: DAY, roster: aRoster(), clockAhead: 0 },
    send: server.send,
    load: () => Promise.resolve(aRoster()),
    now: () => at((minute += 1)),
    later: (work, ms) => {
      pauses.push(ms);
      retry = work;
      return () => undefined;
    },
  });
}

const present = (personId: string) => ({ personId, half: 1, status: 'present', method: 'list' }) as const;
const shown = (desk: CheckInDesk) => desk.state().roster.marks.map(({ personId, status }) => `${personId} ${status}`);

describe('the desk without a network', () => {
  it('shows and stores what is seen, and sends it when the network is back', async () => {
    server.fault = 'later';
    const desk = aDesk();
    await desk.mark(present('jana'));
    await desk.mark(present('petr'));

    expect(shown(desk)).toEqual(['jana present', 'petr present']);
    expect(desk.state()).toMatchObject({ fault: 'later', isSending: false });
    expect(await store.listEntries(ME, DAY)).toHaveLength(2);

    server.fault = null;
    await desk.flush();

    expect(desk.state()).toMatchObject({ waiting: [], fault: null });
    expect(shown(desk)).toEqual(['jana present', 'petr present']);
    expect(await store.listEntries(ME, DAY)).toEqual([]);
    expect(server.known.size).toBe(2);
  });

  it('loses nothing by a reload, and keeps the order', async () => {
    server.fault = 'later';
    const before = aDesk();
    await before.mark(present('jana'));
    await before.mark({ ...present('jana'), status: 'absent' });

    const after = aDesk();
    await after.open();
    expect(shown(after)).toEqual(['jana absent']);
    server.fault = null;
    await after.flush();

    expect([...server.known.values()].map((entry) => entry.kind === 'event' && entry.event.status)).toEqual([
      'present',
      'absent',
    ]);
  });

  it('sends the very same again when the reply was lost: the server knows it by its id', async () => {
    const desk = aDesk();
    server.losesReply = true;
    await desk.mark(present('jana'));
    expect(desk.state().waiting).toHaveLength(1);

    server.losesReply = false;
    await desk.flush();

    expect(server.requests).toBe(2);
    expect(server.known.size).toBe(1);
    expect(desk.state().waiting).toEqual([]);
  });

  it('tries again by itself, each time a little later, up to a minute', async () => {
    server.fault = 'later';
    const desk = aDesk();
    await desk.mark(present('jana'));
    for (let n = 0; n < 6; n += 1) {
      retry();
      await Promise.resolve().then(() => undefined);
    }
    await desk.flush();

    expect(pauses.slice(0, 7)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('lets somebody in who is not on the list, and puts the real person in the place of the entry', async () => {
    server.fault = 'later';
    const desk = aDesk();
    await desk.admit({ givenName: 'Čeněk', familyName: 'Žák', email: '', municipality: null }, 1);
    const [walkIn] = await store.listEntries(ME);
    expect(desk.state().roster.people.map(({ name }) => name)).toEqual(['jana', 'petr', 'Čeněk Žák']);

    server.fault = null;
    await desk.flush();

    const guest = desk.state().roster.people.filter(({ name }) => name === 'Čeněk Žák');
    expect(guest).toMatchObject([{ personId: `person of ${walkIn?.id}`, isWalkIn: true, searchName: 'zak cenek' }]);
    expect(shown(desk)).toEqual([`person of ${walkIn?.id} present`]);
  });
});

describe('what the server says', () => {
  it('keeps what was refused, with the reason, until it is read', async () => {
    const desk = aDesk();
    server.fault = 'later';
    await desk.mark(present('jana'));
    server.refusals.set(desk.state().waiting[0]?.id ?? '', 'half_unknown');
    server.fault = null;
    await desk.flush();

    expect(desk.state()).toMatchObject({ waiting: [], refused: [{ refused: 'half_unknown' }] });
    expect(shown(desk)).toEqual([]);
    const again = aDesk();
    await again.open();
    expect(again.state().refused).toHaveLength(1);
    await again.dismiss();
    expect(await store.listEntries(ME)).toEqual([]);
  });

  it('waits for somebody when nobody is signed in any more, and does not try by itself', async () => {
    server.fault = 'signed_out';
    const desk = aDesk();
    await desk.mark(present('jana'));

    expect(desk.state()).toMatchObject({ fault: 'signed_out', waiting: [{ kind: 'event' }] });
    expect(pauses).toEqual([]);
  });

  it('never sends what another person has seen on this device', async () => {
    server.fault = 'signed_out';
    await aDesk().mark(present('jana'));
    server.fault = null;
    const other = aDesk('somebody else');
    await other.open();
    await other.mark(present('petr'));

    expect([...server.known.values()].map(({ ownerId }) => ownerId)).toEqual(['somebody else']);
    expect(await store.listEntries(ME)).toHaveLength(1);
  });

  it('lays the news of others over what it knows, and asks for the roster when they are about a stranger', async () => {
    const desk = aDesk();
    const mark = { personId: 'petr', half: 1, method: 'code', at: '2026-12-07T08:30:00.000Z', makeUp: null } as const;
    await desk.hear({ marks: [{ ...mark, status: 'present' }], position: 1 });
    expect(shown(desk)).toEqual(['petr present']);

    await desk.hear({ marks: [{ ...mark, personId: 'new', status: 'present' }], position: 2 });

    expect(desk.state().roster.position).toBe(0);
  });
});
